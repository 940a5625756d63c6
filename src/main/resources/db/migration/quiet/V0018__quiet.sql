create table quiet_switch (
  borrower_id uuid primary key references borrower,
  until timestamptz not null
);
comment on table quiet_switch is 'Until when no sign-in code leaves for a browser that the borrower never signed in with';

grant select, insert, update on quiet_switch to qorgan_app;
