create table rights_receipt (
  number text primary key,
  request_id uuid not null references rights_request,
  position bigint generated always as identity
);
comment on table rights_receipt is 'Which receipts were given about a request: when it was sent, and when it was decided';
create index rights_receipt_of_request on rights_receipt (request_id, position);

grant select, insert on rights_receipt to qorgan_app;

-- whoever is not a client is known by the id of the holder of a number
alter table rights_request alter asked_by type uuid using null;
comment on column rights_request.asked_by is 'The holder of a number that was proved, who is not a client; then nobody''s account is named';
