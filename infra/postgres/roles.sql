-- The roles of Kolo and their rights on the current database. Run by a superuser, in the database of Kolo, as often as
-- you like: it makes what is missing and corrects what has drifted.
--
--     createdb kolo && psql -d kolo -f infra/postgres/roles.sql
--
-- Passwords are not here: set them once with `\password kolo_app` and so on. Roles belong to the whole server, so two
-- installations of Kolo on one server would share them.
--
-- kolo_owner     owns every schema and table and cannot sign in, so that nothing an application does is done by an owner
-- kolo_migrator  runs the migrations; passes row security because a backfill has to reach the rows of all networks
-- kolo_app       the application: rows only, owns nothing, never passes row security
-- kolo_backup    reads everything for a dump, of all networks
-- kolo_readonly  a group for people who look at figures; sees no network's rows, since no policy names it

-- All or nothing: psql goes on after an error unless it is told otherwise.
BEGIN;

DO $check$
BEGIN
    IF current_database() IN ('postgres', 'template1') THEN
        RAISE EXCEPTION 'This is the database %, not that of Kolo: say psql -d and its name.', current_database();
    END IF;
END
$check$;

DO $roles$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT *
        FROM (VALUES ('kolo_owner', 'NOLOGIN NOBYPASSRLS'),
                     ('kolo_migrator', 'LOGIN BYPASSRLS'),
                     ('kolo_app', 'LOGIN NOBYPASSRLS'),
                     ('kolo_backup', 'LOGIN BYPASSRLS'),
                     ('kolo_readonly', 'NOLOGIN NOBYPASSRLS')) AS role (name, attributes)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
            EXECUTE format('CREATE ROLE %I', wanted.name);
        END IF;
        EXECUTE format('ALTER ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION INHERIT %s',
                       wanted.name, wanted.attributes);
    END LOOP;

    -- A membership is as good as ownership: whoever may become the owner may lift the walls.
    FOR wanted IN
        SELECT held.rolname AS name, holder.rolname AS holder
        FROM pg_auth_members membership
        JOIN pg_roles held ON held.oid = membership.roleid
        JOIN pg_roles holder ON holder.oid = membership.member
        WHERE holder.rolname IN ('kolo_app', 'kolo_readonly', 'kolo_owner')
    LOOP
        EXECUTE format('REVOKE %I FROM %I', wanted.name, wanted.holder);
    END LOOP;
END
$roles$;

GRANT kolo_owner TO kolo_migrator;
GRANT pg_read_all_data TO kolo_backup;

DO $database$
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO kolo_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO kolo_migrator, kolo_app, kolo_backup, kolo_readonly',
                   current_database());
    EXECUTE format('GRANT CREATE ON DATABASE %I TO kolo_migrator', current_database());
END
$database$;

-- `public` holds the extensions and the log of the migrations, and no table of a module.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO kolo_owner, kolo_migrator, kolo_app, kolo_backup, kolo_readonly;
GRANT CREATE ON SCHEMA public TO kolo_owner, kolo_migrator;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMIT;
