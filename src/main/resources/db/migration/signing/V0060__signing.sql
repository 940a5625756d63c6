create table signing_key (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  public_key bytea not null check (length(public_key) = 32),
  sealed bytea,
  since timestamptz not null default portal_now(),
  until timestamptz,
  endorsed_by text references signing_key,
  endorsement bytea,
  check ((sealed is null) = (until is not null)),
  check ((endorsed_by is null) = (endorsement is null))
);
comment on table signing_key is 'Ed25519 keys that the portal signs with; the public part stays when the key is replaced';
comment on column signing_key.sealed is 'The private part, sealed by a key of its purpose; gone when the key is replaced';
comment on column signing_key.endorsement is 'What the key before says about this one, signed by it';
create unique index signing_key_in_use on signing_key ((true)) where until is null;

grant select, insert, update on signing_key to qorgan_app;
