alter table outbox_message
  add channel text not null default 'SMS' check (channel in ('SMS', 'MAIL')),
  add idempotency_key text unique;
alter table outbox_message alter channel drop default;
comment on column outbox_message.idempotency_key is 'Of what must not be sent twice, however often it is asked for';
