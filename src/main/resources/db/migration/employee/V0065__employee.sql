create table employee (
  id uuid primary key,
  login text not null unique check (login ~ '^[a-z][a-z0-9.-]{1,30}$'),
  given_name text not null,
  family_name text not null,
  code text not null unique,
  created_at timestamptz not null default portal_now(),
  left_at timestamptz
);
comment on column employee.code is 'What borrowers know the person by';

create table employee_role (
  id uuid primary key,
  employee_id uuid not null references employee,
  role text not null,
  granted_by uuid references employee,
  approved_by uuid references employee,
  granted_at timestamptz not null default portal_now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  check (granted_by <> employee_id and approved_by <> employee_id and granted_by <> approved_by),
  check ((granted_by is null) = (approved_by is null))
);
comment on table employee_role is 'Two others grant a role; without them it came from whoever runs the installation';
create index employee_role_of_employee on employee_role (employee_id) where ended_at is null;

create table staff_session (
  id uuid primary key,
  token_hash bytea not null unique,
  employee_id uuid not null references employee,
  opened_at timestamptz not null default portal_now(),
  proved_at timestamptz not null default portal_now(),
  active_at timestamptz not null default portal_now(),
  idle_seconds integer not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  check ((ended_at is null) = (end_reason is null))
);
comment on column staff_session.proved_at is 'When password and code were last given';
create unique index staff_session_is_one on staff_session (employee_id) where ended_at is null;
create index staff_session_ended on staff_session (ended_at) where ended_at is not null;

alter table audit_entry add employee_id uuid;
comment on column audit_entry.employee_id is 'Who of the staff did it, if one of them did';
create index audit_entry_of_employee on audit_entry (employee_id, id desc) where employee_id is not null;

grant select, insert, update on employee, employee_role, staff_session to qorgan_app;
