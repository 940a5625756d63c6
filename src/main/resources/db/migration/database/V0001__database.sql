-- The role of the running portal. It owns nothing; each table names what the portal may do with it.
-- A prepared installation has made the role before (docker/postgres); then only the membership is missing, or nothing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'qorgan_app') then
    create role qorgan_app nologin;
  end if;
  if not pg_has_role(current_user, 'qorgan_app', 'member') then
    execute format('grant qorgan_app to %I', current_user);
  end if;
end $$;

grant usage on schema public to qorgan_app;

-- The one clock of all processes. Every statement that decides about time asks this function,
-- so that a test can move the time of a whole installation by replacing it.
create function portal_now() returns timestamptz language sql stable parallel safe as 'select now()';
