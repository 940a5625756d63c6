create table rights_draft (
  borrower_id uuid primary key references borrower,
  kind text not null,
  about text not null,
  sealed_words bytea not null,
  saved_at timestamptz not null default portal_now()
);
comment on table rights_draft is 'A request that was begun and not sent; kept through time-out and sign-out';

create table rights_entry (
  id uuid primary key,
  request_id uuid not null references rights_request,
  position bigint generated always as identity,
  at timestamptz not null default portal_now(),
  author text not null check (author in ('BORROWER', 'STAFF')),
  state text,
  sealed_words bytea,
  words_hash bytea,
  confirmed_by uuid,
  check (state is not null or sealed_words is not null)
);
comment on table rights_entry is 'The steps a request took and what both sides said; never changed';
comment on column rights_entry.words_hash is 'SHA-256 of the text that was shown and confirmed by a code';
create index rights_entry_of_request on rights_entry (request_id, position);

create table rights_file (
  file_id uuid primary key,
  borrower_id uuid not null references borrower,
  slot text not null,
  entry_id uuid references rights_entry,
  position integer generated always as identity
);
comment on table rights_file is 'A file that came with words, or waits for them to be sent';
create index rights_file_waiting on rights_file (borrower_id, slot) where entry_id is null;
create index rights_file_of_entry on rights_file (entry_id) where entry_id is not null;

grant select, insert, update, delete on rights_draft, rights_file to qorgan_app;
grant select, insert on rights_entry to qorgan_app;
