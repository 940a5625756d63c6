create table contact_number (
  borrower_id uuid not null references borrower,
  field text not null,
  holder uuid not null,
  primary key (borrower_id, field)
);
comment on table contact_number is 'Under which fields the numbers of people stand who are not clients; the numbers themselves are sealed elsewhere';
comment on column contact_number.holder is 'The first half of an HMAC of the number, by which its holder is found';
create index contact_number_by_number on contact_number (holder);

grant select, insert, update, delete on contact_number to qorgan_app;
