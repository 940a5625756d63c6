create table number_change (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  session_id uuid not null,
  sealed_new bytea not null,
  sealed_former bytea,
  new_challenge uuid not null,
  old_challenge uuid not null,
  new_proved boolean not null default false,
  old_proved boolean not null default false,
  begun_at timestamptz not null default portal_now(),
  expires_at timestamptz not null,
  changed_at timestamptz,
  check ((changed_at is null) = (sealed_former is null))
);
comment on table number_change is 'Changes of the bound number; numbers under the borrower''s own key';
create unique index number_change_pending on number_change (borrower_id) where changed_at is null;

create table recovery_number (
  borrower_id uuid primary key references borrower,
  sealed_number bytea not null,
  session_id uuid not null,
  added_at timestamptz not null default portal_now()
);
comment on table recovery_number is 'A second number that notices and recovery reach';

grant select, insert, update, delete on number_change to qorgan_app;
grant select, insert, update, delete on recovery_number to qorgan_app;
