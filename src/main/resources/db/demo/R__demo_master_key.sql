-- Only in the demo profile: a demonstration protects nothing, and its processes share nothing but the database.
create table if not exists demo_master_key (
  only_row boolean primary key default true check (only_row),
  key text not null
);
grant select, insert on demo_master_key to qorgan_app;
