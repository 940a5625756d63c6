create table consent_event (
  id bigint generated always as identity primary key,
  borrower_id uuid not null references borrower,
  purpose text not null,
  kind text not null check (kind in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  version_id uuid not null references text_version,
  text_hash text not null,
  channel text not null check (channel in ('CONTRACT', 'OFFICE', 'PHONE', 'PORTAL', 'STANDING')),
  proof text not null check (length(proof) between 1 and 64),
  happened_at timestamptz not null,
  recorded_at timestamptz not null default portal_now(),
  unique (borrower_id, purpose, happened_at, kind, channel)
);
comment on table consent_event is 'What was agreed to, refused and withdrawn; the latest of a purpose is the state, and nothing is ever changed';
comment on column consent_event.proof is 'The id under which the confirmation is kept: a code, a contract, a session';
create index consent_event_of_borrower on consent_event (borrower_id, purpose, happened_at desc, id desc);

grant select, insert on consent_event to qorgan_app;
