create table destruction (
  id uuid primary key,
  number bigint generated always as identity,
  borrower_id uuid not null references borrower,
  field text not null,
  what text not null check (what in ('VALUE', 'FORMER_VALUE', 'FILE')),
  rule text not null,
  due_on date not null,
  destroyed_at timestamptz not null default portal_now()
);
comment on table destruction is 'Certificates: what is destroyed by name, never what it was, and which rule asked for it';
create index destruction_of_borrower on destruction (borrower_id, number desc);

grant select, insert on destruction to qorgan_app;

-- values and files are looked at by their age, sessions go when their term is over
create index stored_file_old on stored_file (kind, created_at) where state = 'KEPT';
grant delete on signed_in_session to qorgan_app;
