-- A value has a life line: where it came from, since when, last confirmed, what stood there before, and who received it.
alter table personal_data_value rename column changed_at to recorded_at;
alter table personal_data_value
  add version integer not null default 1,
  add origin text not null default 'INTAKE',
  add confirmed_at timestamptz;
alter table personal_data_value alter origin drop default;

create table personal_data_former (
  borrower_id uuid not null references borrower,
  field text not null,
  version integer not null,
  sealed_value bytea not null,
  origin text not null,
  recorded_at timestamptz not null,
  replaced_at timestamptz not null default portal_now(),
  primary key (borrower_id, field, version)
);
comment on table personal_data_former is 'What stood there before; the ciphertext moves here unchanged, it is bound to field and version';

create table disclosure (
  id bigint generated always as identity primary key,
  borrower_id uuid not null references borrower,
  recipient text not null,
  fields text[] not null,
  on_day date not null,
  recorded_at timestamptz not null default portal_now(),
  unique (borrower_id, recipient, on_day, fields)
);
comment on table disclosure is 'Which fields were given to whom and when (law 94-V, article 22(1)(5))';

create table recipient_notice (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  recipient text not null,
  field text not null,
  because text not null check (because in ('CORRECTED', 'DESTROYED')),
  state text not null default 'TO_TELL' check (state in ('TO_TELL', 'TOLD', 'ACKNOWLEDGED')),
  made_at timestamptz not null default portal_now(),
  changed_at timestamptz not null default portal_now()
);
comment on table recipient_notice is 'Who received a value that is no longer right, and whether they know';
create index recipient_notice_of_borrower on recipient_notice (borrower_id, field);
create index recipient_notice_open on recipient_notice (made_at) where state <> 'ACKNOWLEDGED';

grant select, insert, update, delete on personal_data_value, personal_data_former, recipient_notice to qorgan_app;
grant select, insert, delete on disclosure to qorgan_app;
