alter table challenge
  add act_digest bytea not null default ''::bytea,
  add known boolean not null default false;
alter table challenge alter act_digest drop default, alter known drop default;
comment on column challenge.act_digest is 'Keyed hash of what exactly the code agrees to';
comment on column challenge.known is 'The browser had signed in with the number when it asked; it has limits of its own';
