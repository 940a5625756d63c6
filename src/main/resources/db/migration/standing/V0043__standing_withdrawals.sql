create table standing_withdrawal (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  purpose text not null,
  proof text not null,
  shown_hash text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'CANCELLED', 'RAN', 'POINTLESS')),
  made_at timestamptz not null default portal_now(),
  ready_at timestamptz,
  ended_at timestamptz,
  stop_id uuid references processing_stop,
  check ((state = 'WAITING') = (ended_at is null)),
  check ((state = 'RAN') = (stop_id is not null))
);
comment on table standing_withdrawal is 'A withdrawal that waits for the obligation to close and then runs by itself, once';
comment on column standing_withdrawal.ready_at is 'What is owed has changed since then: to be looked at';
create unique index standing_withdrawal_waiting on standing_withdrawal (borrower_id, purpose) where state = 'WAITING';
create index standing_withdrawal_ready on standing_withdrawal (ready_at) where state = 'WAITING' and ready_at is not null;
create index standing_withdrawal_of_borrower on standing_withdrawal (borrower_id, made_at desc);

grant select, insert, update on standing_withdrawal to qorgan_app;
