create table file_opening (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  employee_id uuid not null references employee,
  kind text not null,
  sealed_words bytea not null,
  opened_at timestamptz not null default portal_now(),
  until timestamptz not null,
  waiting boolean not null default false,
  review_due timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid references employee,
  review_outcome text,
  check (reviewed_by <> employee_id)
);
comment on table file_opening is 'Who of the staff has opened whose file, and why';
comment on column file_opening.sealed_words is 'The reason, under the borrower''s own key';
comment on column file_opening.waiting is 'A colleague''s file waits for a second person';
create index file_opening_of_borrower on file_opening (borrower_id, opened_at desc);
create index file_opening_of_employee on file_opening (employee_id, until desc);
create index file_opening_to_review on file_opening (review_due) where review_due is not null and reviewed_at is null;

create table file_look (
  opening_id uuid not null references file_opening,
  field text not null,
  at timestamptz not null default portal_now()
);
create index file_look_of_opening on file_look (opening_id);

create table close_one (
  employee_id uuid not null references employee,
  iin_hash bytea not null,
  tie text not null,
  primary key (employee_id, iin_hash)
);
comment on table close_one is 'Whose files somebody of the staff must not open';
create index close_one_by_iin on close_one (iin_hash);

grant select, insert, update on file_opening to qorgan_app;
grant select, insert on file_look, close_one to qorgan_app;
