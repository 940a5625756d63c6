create table password (
  borrower_id uuid primary key references borrower,
  factor_id uuid not null references strong_factor,
  sealed_hash bytea not null
);
comment on column password.sealed_hash is 'Argon2id, under the borrower''s own key';

create table recovery_code (
  borrower_id uuid not null references borrower,
  hash bytea not null,
  factor_id uuid not null references strong_factor,
  primary key (borrower_id, hash)
);
comment on table recovery_code is 'Saved codes that still work, as keyed hashes; a used one is deleted';

grant select, insert, update, delete on password to qorgan_app;
grant select, insert, delete on recovery_code to qorgan_app;
