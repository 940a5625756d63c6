-- The phones of a demonstration.
create table if not exists demo_inbox (
  id uuid primary key,
  number bigint generated always as identity,
  sealed_payload bytea not null,
  received_at timestamptz not null default portal_now()
);
create index if not exists demo_inbox_newest on demo_inbox (number desc);
grant select, insert on demo_inbox to qorgan_app;
