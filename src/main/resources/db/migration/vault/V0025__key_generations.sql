create table vault_root (
  only_row boolean primary key default true check (only_row),
  generation text not null,
  wrapped bytea not null,
  first_generation text not null
);
comment on table vault_root is 'The secret that all keys of purposes are derived from, wrapped by the master key';
comment on column vault_root.first_generation is 'The master key of the borrower keys that name none';

alter table borrower_key add generation text, add renewed_at timestamptz;
comment on column borrower_key.generation is 'Which master key wraps it; null is the first';
comment on column borrower_key.renewed_at is 'Since when its newest key seals; null is since it was made';
create index borrower_key_generation on borrower_key (generation);

create table destroyed_key (
  borrower_id uuid primary key,
  wrapped_hash bytea not null,
  rule text not null,
  approvals uuid[] not null,
  destroyed_at timestamptz not null default portal_now()
);
comment on table destroyed_key is 'Proof that a key is gone, and what keeps it from coming back with a restored backup';

grant select, insert, update on vault_root to qorgan_app;
grant select, insert on destroyed_key to qorgan_app;
