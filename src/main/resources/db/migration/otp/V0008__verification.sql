create table challenge (
  id uuid primary key,
  purpose text not null,
  browser text not null,
  number_key bytea not null,
  sealed_number bytea not null,
  borrower_id uuid,
  digits smallint not null,
  reference text not null,
  language text not null,
  attempts smallint not null default 0,
  sends smallint not null default 1,
  sent_at timestamptz not null default portal_now(),
  expires_at timestamptz not null,
  consumed_at timestamptz
);
comment on table challenge is 'A one-time code that was asked for. The code is not stored: it is derived from the row and a key';
comment on column challenge.borrower_id is 'Nobody: a decoy for a number that opens no account';
create index challenge_expires on challenge (expires_at);

create table known_browser (
  browser text not null,
  number_key bytea not null,
  last_used_at timestamptz not null,
  primary key (browser, number_key)
);

grant select, insert, update, delete on challenge to qorgan_app;
grant select, insert, update, delete on known_browser to qorgan_app;
