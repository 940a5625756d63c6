create table outbox_message (
  id uuid primary key,
  sealed_payload bytea,
  decoy boolean not null,
  state text not null default 'WAITING'
    check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED', 'ABANDONED')),
  tries integer not null default 0,
  created_at timestamptz not null default portal_now(),
  not_before timestamptz not null default portal_now(),
  deadline timestamptz not null,
  lease_until timestamptz,
  provider_id text,
  failure text,
  finished_at timestamptz,
  check (state = 'WAITING' or sealed_payload is null)
);
comment on column outbox_message.sealed_payload is 'Number and text; gone as soon as the message is finished';
create index outbox_message_waiting on outbox_message (not_before) where state = 'WAITING';

grant select, insert, update on outbox_message to qorgan_app;
grant delete on outbox_message to qorgan_app;
