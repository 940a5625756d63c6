alter table signed_in_session
  add former_token_hash bytea,
  add former_factors text,
  add former_until timestamptz;
comment on column signed_in_session.former_token_hash is 'The token before the last proof; opens what it opened then, until former_until';
create unique index signed_in_session_former on signed_in_session (former_token_hash) where former_token_hash is not null;
