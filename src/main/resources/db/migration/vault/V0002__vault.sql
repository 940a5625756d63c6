create table vault_check (
  only_row boolean primary key default true check (only_row),
  value bytea not null
);
comment on table vault_check is 'Proves that a process holds the master key this database was made with';

create table borrower_key (
  borrower_id uuid primary key,
  wrapped bytea not null,
  created_at timestamptz not null default portal_now()
);
comment on column borrower_key.wrapped is 'Tink keyset, AES-256-GCM, wrapped by the master key';

grant select, insert on vault_check to qorgan_app;
grant select, insert, update, delete on borrower_key to qorgan_app;
