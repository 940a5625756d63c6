-- The mail of a demonstration.
create table if not exists demo_mailbox (
  id uuid primary key,
  number bigint generated always as identity,
  sealed_payload bytea not null,
  received_at timestamptz not null default portal_now()
);
create index if not exists demo_mailbox_newest on demo_mailbox (number desc);
grant select, insert on demo_mailbox to qorgan_app;
