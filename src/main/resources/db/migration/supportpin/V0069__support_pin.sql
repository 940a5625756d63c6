create table support_pin (
  borrower_id uuid primary key references borrower,
  pin_hash bytea not null,
  tries_left integer not null,
  until timestamptz not null
);

create table support_call (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  employee_id uuid not null references employee,
  about text,
  began_at timestamptz not null default portal_now(),
  until timestamptz not null,
  ended_at timestamptz
);
comment on column support_call.about is 'The number of a request';
create index support_call_of_borrower on support_call (borrower_id, began_at desc);

grant select, insert, update, delete on support_pin to qorgan_app;
grant select, insert, update on support_call to qorgan_app;
