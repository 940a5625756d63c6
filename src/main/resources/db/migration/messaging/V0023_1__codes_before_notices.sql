-- Each kind has its own places under way (decision 0048): a code never waits behind the notices of everybody else.
alter table outbox_message
  add hurried boolean not null generated always as (deadline - created_at <= interval '10 minutes') stored;
drop index outbox_message_waiting;
create index outbox_message_waiting on outbox_message (hurried, not_before) where state = 'WAITING';
