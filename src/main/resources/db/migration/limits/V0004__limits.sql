create table limit_bucket (
  key bytea primary key,
  state bytea,
  expires_at timestamptz not null
) with (fillfactor = 70);
comment on column limit_bucket.key is 'HMAC of the row and of what is limited; no number and no address stands here';
create index limit_bucket_expires on limit_bucket (expires_at);

grant select, insert, update, delete on limit_bucket to qorgan_app;
