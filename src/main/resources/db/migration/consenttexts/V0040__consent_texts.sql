create table text_version (
  id uuid primary key,
  document text not null,
  number integer not null check (number > 0),
  effective_on date not null,
  kk text not null,
  ru text not null,
  en text not null,
  recipients text[] not null,
  fields text[] not null,
  hash text not null check (length(hash) = 64),
  published_at timestamptz not null default portal_now(),
  unique (document, number)
);
comment on table text_version is 'The exact words of the policy and of each consent; a version is never changed, another one follows it';
comment on column text_version.document is 'policy, or the id of a purpose';
comment on column text_version.recipients is 'Whom a consent in these words covers; empty for the policy';

create table text_reading (
  borrower_id uuid not null references borrower,
  version_id uuid not null references text_version,
  session_id uuid not null,
  language text not null,
  read_at timestamptz not null default portal_now(),
  primary key (borrower_id, version_id, session_id)
);
comment on table text_reading is 'Who was shown which version when; once for a session';

grant select, insert on text_version, text_reading to qorgan_app;
