create table history_report (
  number text primary key,
  borrower_id uuid not null references borrower,
  audit_entry_id bigint not null unique references audit_entry,
  at timestamptz not null default portal_now()
);
comment on table history_report is 'What a borrower did not recognise in the own history, under a number to quote';

grant select, insert on history_report to qorgan_app;
