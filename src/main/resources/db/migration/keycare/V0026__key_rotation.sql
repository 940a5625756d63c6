create table key_rotation (
  kind text primary key check (kind in ('MASTER_KEY', 'BORROWER_KEYS')),
  started_at timestamptz not null default portal_now(),
  finished_at timestamptz,
  position uuid,
  done bigint not null default 0
);
comment on table key_rotation is 'How far the replacing of keys has come';
comment on column key_rotation.position is 'The borrower up to whom all have been gone through';

grant select, insert, update on key_rotation to qorgan_app;
