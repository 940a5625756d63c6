create table stored_file (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  kind text not null,
  state text not null default 'INCOMING' check (state in ('INCOMING', 'KEPT')),
  incoming_object uuid not null,
  content_object uuid not null,
  thumbnail_object uuid not null,
  sealed_name bytea,
  type text,
  size bigint,
  sealed_content_key bytea,
  sealed_thumbnail_key bytea,
  created_at timestamptz not null default portal_now(),
  check (state = 'INCOMING' or (sealed_name is not null and type is not null and size is not null and sealed_content_key is not null))
);
comment on table stored_file is 'Files of borrowers; what is in them lies in a content store';
comment on column stored_file.sealed_content_key is 'The file''s own key under the borrower''s';
create index stored_file_of_borrower on stored_file (borrower_id, created_at);
create index stored_file_incoming on stored_file (created_at) where state = 'INCOMING';

create table content_chunk (
  object_id uuid not null,
  position integer not null,
  bytes bytea not null,
  primary key (object_id, position)
);
-- sealed bytes cannot be packed
alter table content_chunk alter bytes set storage external;
comment on table content_chunk is 'Sealed files, piece by piece, as the content store of an installation without another';

grant select, insert, update, delete on stored_file to qorgan_app;
grant select, insert, delete on content_chunk to qorgan_app;
