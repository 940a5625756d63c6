-- The roles and the database, once, as a superuser:
--   qorgan_owner  owns the database and its tables; migrations run as it
--   qorgan_app    what the nodes work as; may do what the migrations grant it, table by table, and no more
-- The passwords are read from files, so that they stand in no script, no environment and no process list.
-- Elsewhere than in the container:  psql -v secrets=/path/to/secrets -f roles.sql
\set ON_ERROR_STOP on
\if :{?secrets}
\else
  \set secrets /run/secrets
\endif
\set owner_file :secrets '/owner_password'
\set app_file :secrets '/app_password'
\set owner_password `cat :'owner_file'`
\set app_password `cat :'app_file'`

-- A statement with a password must not reach the log, not even when it fails.
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
SET password_encryption = 'scram-sha-256';

SELECT :'owner_password' = '' OR :'app_password' = '' AS missing \gset
\if :missing
  \warn 'owner_password or app_password is missing or empty in the folder of secrets'
  SELECT 1 / 0; -- psql knows no other way to stop with an error
\endif

CREATE ROLE qorgan_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'owner_password';
CREATE ROLE qorgan_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'app_password';

-- Migrations check that their owner may hand rights to the portal's role; without CREATEROLE it cannot take that itself.
GRANT qorgan_app TO qorgan_owner;

-- C.UTF-8: an order that no later version of the C library changes under the indexes; people's lists are sorted by the portal.
CREATE DATABASE qorgan OWNER qorgan_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE qorgan FROM PUBLIC;
GRANT CONNECT ON DATABASE qorgan TO qorgan_app;

\connect qorgan
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO qorgan_owner;
GRANT USAGE ON SCHEMA public TO qorgan_app;
