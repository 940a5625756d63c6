-- A receipt holds the exact text, is signed, and names its place in the record, so that nobody can rewrite it.
alter table receipt
  add sealed_text bytea,
  add text_hash bytea,
  add facts_hash bytea,
  add audit_entry bigint,
  add signature text,
  add check ((signature is null) = (text_hash is null));
comment on column receipt.text_hash is 'SHA-256 of the exact text; facts_hash: of what else it states. Receipts from before signatures have none';
comment on column receipt.signature is 'Ed25519 over number, kind, time, both hashes and the place in the record';
-- what it says does not change, but it is sealed anew when its borrower's key is replaced
grant update (sealed_text) on receipt to qorgan_app;
