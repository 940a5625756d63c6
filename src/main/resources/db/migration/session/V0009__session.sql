create table signed_in_session (
  id uuid primary key,
  token_hash bytea not null unique,
  borrower_id uuid not null references borrower,
  sealed_device bytea not null,
  shared boolean not null,
  factors text not null,
  opened_at timestamptz not null default portal_now(),
  active_at timestamptz not null default portal_now(),
  idle_seconds integer not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  check ((ended_at is null) = (end_reason is null))
);
comment on column signed_in_session.token_hash is 'SHA-256 of the 256 random bits in the cookie';
comment on column signed_in_session.sealed_device is 'Network, place and user agent under the borrower''s own key';
comment on column signed_in_session.factors is 'What was proved and when, such as SMS_OTP@2026-11-22T10:00:00Z';
create index signed_in_session_of_borrower on signed_in_session (borrower_id);
create index signed_in_session_idle on signed_in_session (idle_until) where ended_at is null;
create index signed_in_session_too_old on signed_in_session (ends_at) where ended_at is null;
create index signed_in_session_ended on signed_in_session (ended_at) where ended_at is not null;

grant select, insert, update on signed_in_session to qorgan_app;
