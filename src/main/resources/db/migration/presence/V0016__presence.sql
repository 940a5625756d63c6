create table shared_page (
  session_id uuid not null references signed_in_session on delete cascade,
  page uuid not null,
  borrower_id uuid not null,
  present_until timestamptz not null,
  primary key (session_id, page)
);
comment on table shared_page is 'An open page of a sign-in on a shared device, and until when it counts as open';

grant select, insert, update, delete on shared_page to qorgan_app;
