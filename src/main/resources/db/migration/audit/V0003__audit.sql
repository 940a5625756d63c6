create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default portal_now(),
  act text not null,
  borrower_id uuid,
  session_id uuid,
  object text,
  reason text
);
comment on table audit_entry is 'Who did or saw what. Ids and words of the program only';
create index audit_entry_of_borrower on audit_entry (borrower_id, id desc) where borrower_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
  for each statement execute function refuse_change();

grant select, insert on audit_entry to qorgan_app;
