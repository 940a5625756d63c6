create table withdrawal (
  id uuid primary key,
  borrower_id uuid not null references borrower,
  stopped text[] not null,
  refused text[] not null,
  left_standing boolean not null,
  language text not null,
  sealed_text bytea not null,
  text_hash text not null check (length(text_hash) = 64),
  proof text not null,
  receipts text[] not null,
  made_at timestamptz not null default portal_now(),
  due_at timestamptz not null
);
comment on table withdrawal is 'What a borrower withdrew or wanted to, with the exact text that was shown before; never changed';
comment on column withdrawal.sealed_text is 'Under the borrower''s own key: it names loans and stored data';
create index withdrawal_of_borrower on withdrawal (borrower_id, made_at desc);

grant select, insert on withdrawal to qorgan_app;
-- what was said does not change, but it is sealed anew when its borrower's key is replaced
grant update (sealed_text) on withdrawal to qorgan_app;
