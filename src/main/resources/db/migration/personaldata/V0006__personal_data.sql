create table personal_data_value (
  borrower_id uuid not null references borrower,
  field text not null,
  sealed_value bytea not null,
  changed_at timestamptz not null default portal_now(),
  primary key (borrower_id, field)
);

grant select, insert, update on personal_data_value to qorgan_app;
