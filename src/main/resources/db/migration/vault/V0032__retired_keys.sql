-- Keys that were replaced are taken out after a day (decision 0052).
alter table borrower_key add retired_at timestamptz;
comment on column borrower_key.retired_at is 'When the keys before the newest were taken out; nothing that they sealed was left';
create index borrower_key_not_retired on borrower_key (borrower_id)
  where renewed_at is not null and (retired_at is null or retired_at < renewed_at);

-- what a receipt states does not change, but it is sealed anew when its borrower's key is replaced
grant update (sealed_facts) on receipt to qorgan_app;
