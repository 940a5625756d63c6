create table receipt (
  number text primary key,
  borrower_id uuid not null references borrower,
  kind text not null,
  issued_at timestamptz not null default portal_now(),
  sealed_facts bytea not null
);
comment on table receipt is 'What a borrower was given in writing about an act; never changed';
comment on column receipt.sealed_facts is 'Under the borrower''s own key';
create index receipt_of_borrower on receipt (borrower_id, issued_at desc);

grant select, insert on receipt to qorgan_app;
