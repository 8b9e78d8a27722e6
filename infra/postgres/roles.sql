-- The roles of Kolo and their rights on the current database. Run in the database of Kolo, as often as you like: it makes
-- what is missing and corrects what has drifted, or says what only somebody else can correct.
--
--     createdb kolo && psql -d kolo -f infra/postgres/roles.sql
--
-- By a superuser, or, on a managed server that gives nobody one, by a role with CREATEROLE and CREATEDB that made the
-- database itself. BYPASSRLS cannot be given there: the migrations then open each table to the migrator and to the backup by
-- a policy of its own. See docs/operations/roles.md.
--
-- Passwords are not here: set them once with `\password kolo_app` and so on. Roles belong to the whole server, so two
-- installations of Kolo on one server would share them.
--
-- kolo_owner     owns every schema and table and cannot sign in, so that nothing an application does is done by an owner
-- kolo_migrator  runs the migrations; passes row security because a backfill has to reach the rows of all networks
-- kolo_app       the application: rows only, owns nothing, never passes row security
-- kolo_backup    reads everything for a dump, of all networks
-- kolo_readonly  a group for people who make reports: reads one network at a time, and no secret

-- All or nothing: psql goes on after an error unless it is told otherwise.
BEGIN;

DO $check$
BEGIN
    IF current_database() IN ('postgres', 'template1') THEN
        RAISE EXCEPTION 'This is the database %, not that of Kolo: say psql -d and its name.', current_database();
    END IF;
    IF NOT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) THEN
        RAISE EXCEPTION 'The role % can make no roles: run this as a superuser, or as one with CREATEROLE.', current_user;
    END IF;
END
$check$;

DO $roles$
DECLARE
    wanted record;
    super boolean := (SELECT rolsuper FROM pg_roles WHERE rolname = current_user);
    -- Since 16 a role may give what it has; before, only a superuser gives BYPASSRLS.
    bypass boolean := (SELECT rolsuper OR rolbypassrls AND current_setting('server_version_num')::int >= 160000
                       FROM pg_roles WHERE rolname = current_user);
BEGIN
    FOR wanted IN
        SELECT *
        FROM (VALUES ('kolo_owner', 'NOLOGIN', false),
                     ('kolo_migrator', 'LOGIN', true),
                     ('kolo_app', 'LOGIN', false),
                     ('kolo_backup', 'LOGIN', true),
                     ('kolo_readonly', 'NOLOGIN', false)) AS role (name, attributes, passes)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
            EXECUTE format('CREATE ROLE %I', wanted.name);
        END IF;
        IF super THEN
            EXECUTE format('ALTER ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', wanted.name);
        END IF;
        BEGIN
            EXECUTE format('ALTER ROLE %I INHERIT %s %s', wanted.name, wanted.attributes,
                           CASE WHEN NOT bypass THEN '' WHEN wanted.passes THEN 'BYPASSRLS' ELSE 'NOBYPASSRLS' END);
        EXCEPTION WHEN insufficient_privilege THEN
            NULL; -- somebody else's role: what is wrong with it is said below
        END;
    END LOOP;

    -- A membership is as good as ownership: whoever may become the owner may lift the walls.
    FOR wanted IN
        SELECT held.rolname AS name, holder.rolname AS holder
        FROM pg_auth_members membership
        JOIN pg_roles held ON held.oid = membership.roleid
        JOIN pg_roles holder ON holder.oid = membership.member
        WHERE holder.rolname IN ('kolo_app', 'kolo_readonly', 'kolo_owner')
    LOOP
        BEGIN
            EXECUTE format('REVOKE %I FROM %I', wanted.name, wanted.holder);
        EXCEPTION WHEN insufficient_privilege THEN
            NULL;
        END;
    END LOOP;

    -- What a superuser corrected above, anybody else can only find.
    FOR wanted IN
        SELECT rolname AS name FROM pg_roles
        WHERE rolname IN ('kolo_owner', 'kolo_migrator', 'kolo_app', 'kolo_backup', 'kolo_readonly')
          AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR NOT rolinherit
               OR rolcanlogin <> (rolname NOT IN ('kolo_owner', 'kolo_readonly'))
               OR rolbypassrls AND rolname NOT IN ('kolo_migrator', 'kolo_backup'))
        UNION
        SELECT holder.rolname FROM pg_auth_members membership JOIN pg_roles holder ON holder.oid = membership.member
        WHERE holder.rolname IN ('kolo_app', 'kolo_readonly', 'kolo_owner')
    LOOP
        RAISE EXCEPTION 'The role % has other rights than it may have, given by somebody else: drop it, or let a superuser run this.',
                        wanted.name;
    END LOOP;

    GRANT kolo_owner TO kolo_migrator;
    IF super THEN
        GRANT pg_read_all_data TO kolo_backup;
    ELSIF NOT pg_has_role(current_user, 'kolo_owner', 'USAGE') THEN
        -- Whoever made the database hands it over, and may still run this again.
        EXECUTE format('GRANT kolo_owner TO %I', current_user);
    END IF;
END
$roles$;

DO $database$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datdba = 'kolo_owner'::regrole) THEN
        EXECUTE format('ALTER DATABASE %I OWNER TO kolo_owner', current_database());
    END IF;
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
