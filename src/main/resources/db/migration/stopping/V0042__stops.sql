create table processing_stop (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  purposes text[] not null,
  channel text not null,
  receipt text not null,
  stopped_at timestamptz not null default portal_now(),
  due_at timestamptz not null
);
comment on table processing_stop is 'That data is no longer used for these purposes, and by when everybody who received it must know';
create index processing_stop_of_borrower on processing_stop (borrower_id, stopped_at desc);

create table stop_telling (
  id uuid primary key,
  stop_id uuid not null references processing_stop,
  borrower_id uuid not null references borrower,
  recipient text not null,
  state text not null default 'TO_TELL' check (state in ('TO_TELL', 'TOLD', 'ACKNOWLEDGED')),
  changed_at timestamptz not null default portal_now(),
  unique (stop_id, recipient)
);
comment on table stop_telling is 'Who has received data for a purpose that has stopped, and whether they know';
create index stop_telling_of_borrower on stop_telling (borrower_id);
create index stop_telling_open on stop_telling (changed_at) where state <> 'ACKNOWLEDGED';

grant select, insert on processing_stop to qorgan_app;
grant select, insert, update on stop_telling to qorgan_app;
