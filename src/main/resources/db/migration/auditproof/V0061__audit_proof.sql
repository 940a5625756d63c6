create table audit_chain (
  seq bigint primary key,
  entry_id bigint not null unique,
  at timestamptz not null,
  retention text not null,
  version smallint not null,
  pseudonym bytea,
  entry_hash bytea not null,
  hash bytea not null
);
comment on table audit_chain is 'One link for each entry of the record, in the order in which they became visible';
comment on column audit_chain.pseudonym is 'Stands for the borrower: a salted hash whose salt is destroyed with the borrower';
comment on column audit_chain.entry_hash is 'Of what the entry says, without its id and without the borrower';
comment on column audit_chain.hash is 'Of this link and the hash of the one before';
create index audit_chain_by_retention on audit_chain (retention, seq);

create table audit_gap (
  entry_id bigint primary key,
  seen_at timestamptz not null default now()
);
comment on table audit_gap is 'Numbers that were passed over: rolled back, or of a transaction that is not over yet';

create table audit_pseudonym (
  borrower_id uuid primary key,
  salt text not null
);
comment on table audit_pseudonym is 'What links a pseudonym of the chain to its borrower, and nothing else does';

create table audit_head (
  number bigint primary key,
  content text not null,
  signature text not null,
  signed_at timestamptz not null
);
comment on table audit_head is 'The signed end of the chain, hour by hour; each holds the signature before';

create table audit_term (
  retention text primary key,
  term interval not null,
  purged_to bigint not null default 0
);
comment on column audit_term.purged_to is 'The link up to which entries of this class have been looked at for purging';
insert into audit_term (retention, term) values
  ('ROUTINE', interval '1 year'), ('ACCESS', interval '5 years'), ('LASTING', interval '10 years');

create table audit_verification (
  id bigint generated always as identity primary key,
  started_at timestamptz not null,
  finished_at timestamptz not null default portal_now(),
  entries bigint not null,
  heads bigint not null,
  findings text[] not null
);
comment on table audit_verification is 'What the hourly verification found; what it found itself is a matter for the heads outside';

create trigger audit_chain_is_append_only before update or delete on audit_chain
  for each row execute function refuse_change();
create trigger audit_chain_is_never_emptied before truncate on audit_chain
  for each statement execute function refuse_change();
create trigger audit_head_is_append_only before update or delete on audit_head
  for each row execute function refuse_change();

-- Two changes are none to the chain: what has outlived its term may go, and a destroyed borrower's id may be taken out.
create function audit_entry_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from audit_chain c join audit_term t using (retention)
        where c.entry_id = old.id and old.at < portal_now() - t.term) then
      return old;
    end if;
  elsif old.borrower_id is not null and new.borrower_id is null
      and to_jsonb(new) - 'borrower_id' = to_jsonb(old) - 'borrower_id'
      and exists (select from destroyed_key d where d.borrower_id = old.borrower_id)
      and exists (select from audit_chain c where c.entry_id = old.id) then
    return new;
  end if;
  raise exception 'the audit trail is append-only';
end $$;
drop trigger audit_entry_is_append_only on audit_entry;
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function audit_entry_change();

create function audit_purge(which text, most integer) returns bigint
language plpgsql security definer set search_path from current as $$
declare
  expired bigint[];
  until bigint;
begin
  with candidate as (
    select c.seq, c.entry_id, c.at < portal_now() - t.term as is_over
    from audit_term t join audit_chain c on c.retention = t.retention and c.seq > t.purged_to
    where t.retention = which order by c.seq limit most),
  done as (
    select seq, entry_id from candidate
    where seq < coalesce((select min(seq) from candidate where not is_over), 9223372036854775807))
  select array_agg(entry_id), max(seq) into expired, until from done;
  if until is null then
    return 0;
  end if;
  delete from audit_entry where id = any(expired);
  update audit_term set purged_to = until where retention = which;
  return cardinality(expired);
end $$;

create function audit_sever(delay interval, most integer) returns bigint
language plpgsql security definer set search_path from current as $$
declare
  gone uuid[];
begin
  select array_agg(borrower_id) into gone from (
    select p.borrower_id from destroyed_key d join audit_pseudonym p using (borrower_id)
    where d.destroyed_at < portal_now() - delay limit most) as found;
  if gone is null then
    return 0;
  end if;
  update audit_entry e set borrower_id = null
  where e.borrower_id = any(gone) and exists (select from audit_chain c where c.entry_id = e.id);
  delete from audit_pseudonym p
  where p.borrower_id = any(gone) and not exists (select from audit_entry e where e.borrower_id = p.borrower_id);
  return cardinality(gone);
end $$;

revoke execute on function audit_purge, audit_sever from public;
grant execute on function audit_purge, audit_sever to qorgan_app;
grant select, insert on audit_chain, audit_head, audit_verification to qorgan_app;
grant select, insert, delete on audit_gap to qorgan_app;
grant select, insert on audit_pseudonym to qorgan_app;
grant select on audit_term to qorgan_app;
