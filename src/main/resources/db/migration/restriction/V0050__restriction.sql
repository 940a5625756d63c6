create table data_restriction (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  scope text not null,
  kind text not null check (kind in ('BLOCKED', 'LOCKED')),
  since timestamptz not null default portal_now(),
  until_day date,
  lifted_at timestamptz,
  check ((kind = 'LOCKED') = (until_day is not null))
);
comment on table data_restriction is 'Stored data that must not be used: not by staff, not for recipients, not by the core system';
comment on column data_restriction.scope is 'Everything (*), a category of the catalogue, or a field';
create unique index data_restriction_in_force on data_restriction (borrower_id, scope, kind) where lifted_at is null;

grant select, insert, update on data_restriction to qorgan_app;
