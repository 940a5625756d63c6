create table destruction_proposal (
  request_id uuid primary key references rights_request,
  proposed_by uuid not null,
  proposed_at timestamptz not null default portal_now(),
  confirmed_by uuid,
  check (confirmed_by <> proposed_by)
);
comment on table destruction_proposal is 'One of the staff proposes to destroy data, another one confirms it';

grant select, insert, update, delete on destruction_proposal to qorgan_app;
