create table correction_draft (
  borrower_id uuid not null references borrower,
  field text not null,
  sealed_value bytea not null,
  sealed_reason bytea not null,
  saved_at timestamptz not null default portal_now(),
  primary key (borrower_id, field)
);
comment on table correction_draft is 'What a borrower has begun to correct; kept through time-out and sign-out';

create table correction_file (
  file_id uuid primary key,
  borrower_id uuid not null references borrower,
  field text not null,
  request_id uuid references rights_request,
  position integer generated always as identity
);
comment on table correction_file is 'Evidence: of the draft of a field while it belongs to no request';
create index correction_file_of_draft on correction_file (borrower_id, field) where request_id is null;
create index correction_file_of_request on correction_file (request_id) where request_id is not null;

create table correction_request (
  request_id uuid primary key references rights_request,
  field text not null,
  sealed_value bytea not null,
  sealed_reason bytea not null
);

grant select, insert, update, delete on correction_draft, correction_file, correction_request to qorgan_app;
