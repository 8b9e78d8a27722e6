--liquibase formatted sql

--changeset kolo:tenancy-schema
CREATE SCHEMA tenancy;
GRANT USAGE ON SCHEMA tenancy TO kolo_app, kolo_backup;

--changeset kolo:tenancy-guard splitStatements:false
--comment: The database's own wall in one place: every table of a network calls this, and the catalogue test compares the result.
CREATE PROCEDURE tenancy.guard(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s TO kolo_app USING (tenant_id = current_setting(''app.tenant'')::uuid)', target);
  EXECUTE format('GRANT %s ON %s TO kolo_app', privileges, target);
  EXECUTE format('GRANT SELECT ON %s TO kolo_backup', target);
END
$$;

--changeset kolo:tenancy-tenant
--comment: The registry is read before any network is known, so it stands outside the wall and holds only what is public.
CREATE TABLE tenancy.tenant (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('PLATFORM', 'NETWORK')),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  short_name text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 60),
  status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'CLOSED')),
  languages text[] NOT NULL CHECK (cardinality(languages) > 0),
  zone text NOT NULL CHECK (length(zone) <= 60),
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  member_kinds text NOT NULL CHECK (member_kinds IN ('ORGANISATIONS', 'PERSONS', 'BOTH')),
  modules text[] NOT NULL,
  brand_colour text NOT NULL CHECK (brand_colour ~ '^#[0-9a-f]{6}$'),
  accent_colour text NOT NULL CHECK (accent_colour ~ '^#[0-9a-f]{6}$'),
  weave_colour text NOT NULL CHECK (weave_colour ~ '^#[0-9a-f]{6}$'),
  typeface text NOT NULL CHECK (length(typeface) <= 40),
  logo_file uuid,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX tenant_one_platform ON tenancy.tenant (kind) WHERE kind = 'PLATFORM';
GRANT SELECT, INSERT, UPDATE ON tenancy.tenant TO kolo_app;

CREATE TABLE tenancy.domain (
  host text PRIMARY KEY CHECK (host = lower(host) AND length(host) <= 253),
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  proof_token text NOT NULL CHECK (length(proof_token) <= 100),
  requested_at timestamptz NOT NULL,
  proven_at timestamptz
);
CREATE INDEX domain_tenant ON tenancy.domain (tenant_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON tenancy.domain TO kolo_app;

--changeset kolo:tenancy-content-version
--comment: One counter a network, read with the network itself; public pages are valid as long as it stands still.
CREATE TABLE tenancy.content_version (
  tenant_id uuid PRIMARY KEY REFERENCES tenancy.tenant (id),
  version bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON tenancy.content_version TO kolo_app;

--changeset kolo:tenancy-figure
--comment: Counts that each network's own binding refreshes, so that the operator console never reads a network's rows.
CREATE TABLE tenancy.figure (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  name text NOT NULL CHECK (length(name) <= 60),
  value bigint NOT NULL,
  refreshed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, name)
);
GRANT SELECT, INSERT, UPDATE ON tenancy.figure TO kolo_app;

--changeset kolo:tenancy-network-tables
CREATE TABLE tenancy.name_period (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  short_name text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 60),
  valid_from date,
  valid_until date,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('tenancy.name_period');

CREATE TABLE tenancy.network_text (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  kind text NOT NULL CHECK (length(kind) <= 40),
  language text NOT NULL CHECK (length(language) <= 20),
  value text NOT NULL CHECK (length(value) <= 20000),
  PRIMARY KEY (tenant_id, kind, language)
);
CALL tenancy.guard('tenancy.network_text');

CREATE TABLE tenancy.setting (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  name text NOT NULL CHECK (length(name) <= 100),
  value text NOT NULL CHECK (length(value) <= 4000),
  PRIMARY KEY (tenant_id, name)
);
CALL tenancy.guard('tenancy.setting');

CREATE TABLE tenancy.last_day (
  tenant_id uuid PRIMARY KEY REFERENCES tenancy.tenant (id),
  day date NOT NULL
);
CALL tenancy.guard('tenancy.last_day');
