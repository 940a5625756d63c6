create table proposal (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  proposed_by uuid not null references employee,
  content_hash bytea not null,
  proposed_at timestamptz not null default portal_now(),
  until timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'CHANGED', 'EXPIRED')),
  decided_by uuid references employee,
  decided_at timestamptz,
  check (state <> 'APPROVED' or decided_by <> proposed_by)
);
comment on table proposal is 'What needs a second person; bound to the keyed hash of its exact content';
create unique index proposal_is_one on proposal (kind, subject) where state = 'OPEN';

grant select, insert, update on proposal to qorgan_app;
