-- What waits while the portal is renewed is addressed by nothing, and so speaks for and against no number.
alter table outbox_message
  add address_key bytea not null default ''::bytea,
  add possibly_sent smallint not null default 0,
  add delivery text check (delivery in ('DELIVERED', 'UNREACHABLE', 'UNUSABLE', 'STOPPED', 'LOST')),
  add delivery_at timestamptz,
  add check ((delivery is null) = (delivery_at is null));
comment on column outbox_message.address_key is 'Keyed hash of the number or address';
comment on column outbox_message.possibly_sent is 'How often it may have left without anybody knowing: an answer was lost, or a process died';
comment on column outbox_message.delivery_at is 'From when on its fate may be told; that of a decoy is borrowed, and lies ahead';
-- Where a decoy borrows its fate: from the last decoy for the same number, else from a text that was really sent.
create index outbox_message_decoys on outbox_message (address_key, delivery_at) where decoy and delivery is not null;
create index outbox_message_fates on outbox_message (delivery_at)
  where not decoy and hurried and channel = 'SMS' and delivery is not null;

create table address_record (
  address_key bytea primary key,
  failures integer not null,
  failed_at timestamptz not null default portal_now(),
  lost_at timestamptz,
  stopped_at timestamptz
);
comment on table address_record is 'Numbers and addresses at which something failed for good, by their keyed hash';
comment on column address_record.failures is 'In succession';
comment on column address_record.lost_at is 'Since when a code alone opens nothing for whoever gets it there';

grant select, insert, update, delete on address_record to qorgan_app;
