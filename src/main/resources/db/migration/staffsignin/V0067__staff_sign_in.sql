create table staff_credential (
  employee_id uuid primary key references employee,
  password_hash text not null,
  sealed_secret bytea not null,
  last_step bigint not null default 0
);
comment on column staff_credential.last_step is 'The 30 seconds whose code was used last; none before it opens any more';

create table staff_invitation (
  token_hash bytea primary key,
  employee_id uuid not null references employee,
  sealed_secret bytea not null,
  until timestamptz not null,
  used_at timestamptz
);
create index staff_invitation_of_employee on staff_invitation (employee_id);

grant select, insert, update on staff_credential to qorgan_app;
grant select, insert, update, delete on staff_invitation to qorgan_app;
