alter table challenge add message_id uuid;
comment on column challenge.message_id is 'The last text that carried the code; a decoy has one too';
