create table rights_request (
  id uuid primary key,
  number text not null unique,
  borrower_id uuid not null references borrower,
  kind text not null,
  about text not null,
  state text not null default 'SUBMITTED'
    check (state in ('SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  reason text,
  submitted_at timestamptz not null default portal_now(),
  due_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'SUBMITTED') = (finished_at is null))
);
comment on table rights_request is 'What a borrower has asked for under the law, by when it must be answered, and how it was';
comment on column rights_request.about is 'A word of the program or the name of a field; what was written is sealed elsewhere';
create index rights_request_of_borrower on rights_request (borrower_id, submitted_at desc);
create index rights_request_open on rights_request (due_at) where state = 'SUBMITTED';

grant select, insert, update on rights_request to qorgan_app;
