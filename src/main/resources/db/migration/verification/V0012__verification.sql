create table strong_factor (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  kind text not null check (kind in ('PASSWORD', 'WEBAUTHN', 'RECOVERY_CODE')),
  session_id uuid not null,
  added_at timestamptz not null default portal_now(),
  usable_from timestamptz not null,
  removed_at timestamptz,
  vetoed boolean not null default false,
  check (removed_at is not null or not vetoed)
);
comment on table strong_factor is 'Which second factors a borrower has and since when each counts; the secret itself is elsewhere';
create index strong_factor_of_borrower on strong_factor (borrower_id) where removed_at is null;

create table cooling (
  borrower_id uuid primary key references borrower,
  until timestamptz not null
);
comment on table cooling is 'After a change of number: until when acts that take data or money away must wait';

grant select, insert, update on strong_factor to qorgan_app;
grant select, insert, update on cooling to qorgan_app;
