-- Requests are looked at, wait for the person, are decided and carried out; their clocks stand still and run again.
alter table rights_request
  add clock_from timestamptz,
  add decided_at timestamptz,
  add paused_at timestamptz,
  add steps_done smallint not null default 0,
  add half_at timestamptz,
  add late_at timestamptz,
  add escalated smallint not null default 0 check (escalated in (0, 50, 80, 100)),
  add asked_by bytea;
update rights_request set clock_from = submitted_at, half_at = due_at, late_at = due_at, decided_at = finished_at;
alter table rights_request
  alter borrower_id drop not null,
  alter clock_from set not null,
  alter half_at set not null,
  alter late_at set not null,
  add check ((borrower_id is null) = (asked_by is not null)),
  drop constraint rights_request_state_check,
  drop constraint rights_request_check;
update rights_request set state = 'CARRIED_OUT' where state = 'APPROVED';
alter table rights_request
  add constraint rights_request_state check (state in
    ('SUBMITTED', 'IN_REVIEW', 'WAITING', 'APPROVED', 'PARTLY', 'REFUSED', 'CARRIED_OUT', 'WITHDRAWN')),
  add constraint rights_request_finished check ((state in ('REFUSED', 'CARRIED_OUT', 'WITHDRAWN')) = (finished_at is not null)),
  add constraint rights_request_paused check ((state = 'WAITING') = (paused_at is not null));
comment on column rights_request.asked_by is 'Keyed hash of the number of somebody who is not a client; then nobody''s account is named';
comment on column rights_request.half_at is 'When half of the term is used; late_at: four fifths';
comment on column rights_request.steps_done is 'How many of the kind''s terms have been met; due_at belongs to the next';
drop index rights_request_open;
create index rights_request_running on rights_request (due_at) where finished_at is null;
create index rights_request_of_stranger on rights_request (asked_by) where asked_by is not null;

create table rights_pause (
  request_id uuid not null references rights_request,
  from_at timestamptz not null,
  to_at timestamptz not null default portal_now(),
  primary key (request_id, from_at)
);
comment on table rights_pause is 'When the clock of a request stood still';

grant select, insert on rights_pause to qorgan_app;
