-- Two tables of Spring Security's WebAuthn store, under the names and with the columns that it asks for.
create table user_entities (
  id varchar(1000) primary key,
  name varchar(100) not null unique,
  display_name varchar(200)
);
comment on table user_entities is 'The random handle that authenticators know a borrower by; the name is the borrower''s id';

create table user_credentials (
  credential_id varchar(1000) primary key,
  user_entity_user_id varchar(1000) not null references user_entities,
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports varchar(1000),
  public_key_credential_type varchar(100),
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp,
  last_used timestamp,
  label varchar(1000) not null
);
comment on table user_credentials is 'Public keys and signature counters; the label stays empty, the times are not the portal''s';
create index user_credentials_of_entity on user_credentials (user_entity_user_id);

create table passkey (
  factor_id uuid primary key references strong_factor,
  borrower_id uuid not null references borrower,
  credential_id varchar(1000) not null unique references user_credentials,
  sealed_name bytea not null,
  last_used_at timestamptz
);
comment on table passkey is 'Which second factor a credential is; the name is sealed with the borrower''s own key';
create index passkey_of_borrower on passkey (borrower_id);

create table passkey_ceremony (
  challenge text primary key,
  kind text not null check (kind in ('ADD', 'PROVE', 'SIGN_IN')),
  holder text not null,
  expires_at timestamptz not null
);
comment on column passkey_ceremony.holder is 'Who alone may finish it: a borrower''s id, or for a sign-in the fingerprint of the browser cookie';
create index passkey_ceremony_expires on passkey_ceremony (expires_at);

grant select, insert, update on user_entities to qorgan_app;
grant select, insert, update, delete on user_credentials to qorgan_app;
grant select, insert, update, delete on passkey to qorgan_app;
grant select, insert, delete on passkey_ceremony to qorgan_app;
