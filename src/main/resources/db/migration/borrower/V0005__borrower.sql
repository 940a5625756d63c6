create table borrower (
  id uuid primary key,
  iin_index bytea not null unique,
  number_index bytea not null unique,
  sealed_identity bytea not null,
  language text not null,
  status text not null,
  version integer not null,
  created_at timestamptz not null default portal_now()
);
comment on column borrower.iin_index is 'HMAC of the IIN';
comment on column borrower.number_index is 'HMAC of the bound mobile number';
comment on column borrower.sealed_identity is 'IIN, number, name and birth date under the borrower''s own key';

create table obligation (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  position integer not null,
  sealed_number bytea not null,
  opened_on date not null,
  closed_on date
);
create index obligation_of_borrower on obligation (borrower_id);

grant select, insert, update on borrower to qorgan_app;
grant select, insert, update, delete on obligation to qorgan_app;
