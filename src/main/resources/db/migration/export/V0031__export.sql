create table export_job (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  session_id uuid not null,
  language text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'READY', 'FAILED')),
  percent integer not null default 0,
  tries integer not null default 0,
  asked_at timestamptz not null default portal_now(),
  changed_at timestamptz not null default portal_now(),
  lease_until timestamptz,
  expires_at timestamptz not null,
  size bigint not null default 0
);
comment on table export_job is 'Copies of everything about a borrower that are being made or wait to be taken away. A row that is gone is a copy that is gone';
create unique index export_job_one_at_a_time on export_job (borrower_id) where state = 'WAITING';
create index export_job_of_borrower on export_job (borrower_id);
create index export_job_of_session on export_job (session_id);
create index export_job_expires on export_job (expires_at);

create table export_content (
  job_id uuid not null references export_job on delete cascade,
  attempt integer not null,
  sealed_key bytea not null,
  primary key (job_id, attempt)
);
comment on column export_content.sealed_key is 'The key of one copy under its borrower''s';

create table export_chunk (
  job_id uuid not null references export_job on delete cascade,
  attempt integer not null,
  position integer not null,
  bytes bytea not null,
  primary key (job_id, attempt, position),
  foreign key (job_id, attempt) references export_content on delete cascade
);
comment on column export_chunk.bytes is 'A part of the sealed ZIP';

grant select, insert, update, delete on export_job, export_content to qorgan_app;
grant select, insert, delete on export_chunk to qorgan_app;
