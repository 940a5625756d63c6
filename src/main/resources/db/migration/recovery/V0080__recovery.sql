create table recovery_visit (
  id uuid primary key,
  sealed_number bytea not null,
  number_key bytea not null,
  language text not null,
  proved_at timestamptz,
  created_at timestamptz not null default portal_now()
);
comment on table recovery_visit is 'Somebody without an account at hand, and the number that a code proved; gone after a day';
create index recovery_visit_created on recovery_visit (created_at);

create table recovery_case (
  id uuid primary key,
  number text not null unique,
  borrower_id uuid,
  sealed_number bytea not null,
  number_key bytea not null,
  language text not null,
  state text not null default 'DRAFT' check (state in
    ('DRAFT', 'SUBMITTED', 'COOLING', 'CODE_SENT', 'BOUND', 'CONTESTED', 'REJECTED', 'EXPIRED')),
  created_at timestamptz not null default portal_now(),
  expires_at timestamptz not null,
  document_tries integer not null default 0,
  proposal_id uuid,
  submitted_by uuid,
  approved_by uuid,
  content_hash bytea,
  cooling_until timestamptz,
  bound_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  sealed_former bytea,
  check (approved_by <> submitted_by),
  check (state not in ('COOLING', 'CODE_SENT', 'BOUND') or (borrower_id is not null and submitted_by is not null
    and approved_by is not null and content_hash is not null and cooling_until is not null)),
  check ((state = 'BOUND') = (bound_at is not null)),
  check (bound_at is null or bound_at >= cooling_until),
  check (borrower_id is not null or state in ('DRAFT', 'EXPIRED'))
);
comment on table recovery_case is 'A lost account on its way to a new number. Nobody is in the cases of people who are not customers';
comment on column recovery_case.content_hash is 'Of exactly what two people approved; checked again at each later step';
create unique index recovery_case_is_one on recovery_case (borrower_id)
  where state in ('SUBMITTED', 'COOLING', 'CODE_SENT');
create index recovery_case_by_number on recovery_case (number_key, created_at desc);
create index recovery_case_open on recovery_case (expires_at) where state in ('DRAFT', 'SUBMITTED', 'COOLING', 'CODE_SENT');

create table recovery_evidence (
  id uuid primary key,
  case_id uuid not null references recovery_case,
  kind text not null check (kind in ('SAVED_CODE', 'OPEN_SESSION', 'BRANCH_CHECK', 'PHOTO_COMPARE')),
  employee_id uuid,
  session_id uuid,
  added_at timestamptz not null default portal_now(),
  unique (case_id, kind)
);
comment on table recovery_evidence is 'What speaks for it: proved by the person, or checked by staff';

grant select, insert, update, delete on recovery_visit to qorgan_app;
grant select, insert, update, delete on recovery_case to qorgan_app;
grant select, insert, delete on recovery_evidence to qorgan_app;
