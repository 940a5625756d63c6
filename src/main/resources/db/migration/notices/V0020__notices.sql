create table notice (
  id uuid primary key,
  number bigint generated always as identity,
  borrower_id uuid not null references borrower,
  kind text not null,
  event_key text not null unique,
  subject_id uuid,
  happened_at timestamptz not null default portal_now(),
  due_at timestamptz not null,
  sealed_details bytea not null,
  sent_at timestamptz,
  link_hash bytea unique,
  link_until timestamptz,
  link_used_at timestamptz
);
comment on table notice is 'What a borrower is told. Written in the transaction of what happened, sent after a moment';
comment on column notice.event_key is 'Of what happened; the same event makes one notice however often it is heard';
comment on column notice.subject_id is 'The factor it is about, if it is about one';
comment on column notice.sealed_details is 'The device in words, under the borrower''s own key';
comment on column notice.link_hash is 'SHA-256 of the token in the link "it was not me"';
create index notice_waiting on notice (due_at) where sent_at is null;
create index notice_of_borrower on notice (borrower_id, number desc);

grant select, insert, update on notice to qorgan_app;
