--liquibase formatted sql

--changeset identity:schema
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO kolo_app;

--changeset identity:account
CREATE TABLE identity.account (
  tenant_id     uuid        NOT NULL REFERENCES tenancy.tenant (id),
  id            uuid        NOT NULL,
  version       integer     NOT NULL,
  email         text        NOT NULL CHECK (length(email) <= 254),
  -- The lower-case form, kept in a column: under row security lower(email) would never use an index.
  email_norm    text        NOT NULL CHECK (length(email_norm) <= 254),
  name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- Folded for search and order across scripts; row security leaves a function in the query without an index.
  name_folded   text        NOT NULL CHECK (length(name_folded) <= 1000),
  language      text        NOT NULL CHECK (length(language) <= 35),
  zone          text        CHECK (length(zone) <= 64),
  status        text        NOT NULL CHECK (status IN ('INVITED', 'ACTIVE', 'DISABLED')),
  password_hash text        CHECK (length(password_hash) <= 255),
  created_at    timestamptz NOT NULL,
  signed_in_at  timestamptz,
  disabled_at   timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, email_norm),
  CHECK ((status = 'DISABLED') = (disabled_at IS NOT NULL))
);
CALL tenancy.guard('identity.account');

--changeset identity:role-grant
CREATE TABLE identity.role_grant (
  tenant_id   uuid        NOT NULL REFERENCES tenancy.tenant (id),
  id          uuid        NOT NULL,
  account_id  uuid        NOT NULL,
  role        text        NOT NULL CHECK (role IN ('ADMINISTRATOR', 'EDITOR', 'OPERATOR')),
  valid_from  timestamptz NOT NULL,
  valid_until timestamptz,
  granted_by  uuid,
  ended_by    uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES identity.account (tenant_id, id) ON DELETE CASCADE,
  CHECK (valid_until > valid_from)
);
-- Two administrators who give the same role at once give it once.
CREATE UNIQUE INDEX role_grant_open ON identity.role_grant (tenant_id, account_id, role) WHERE valid_until IS NULL;
CREATE INDEX role_grant_role ON identity.role_grant (tenant_id, role) WHERE valid_until IS NULL;
CALL tenancy.guard('identity.role_grant');

--changeset identity:one-time-link
CREATE TABLE identity.one_time_link (
  tenant_id    uuid        NOT NULL REFERENCES tenancy.tenant (id),
  id           uuid        NOT NULL,
  -- Empty while a request waits for its letter: the same row is written whether or not the address has an account.
  account_id   uuid,
  purpose      text        NOT NULL CHECK (purpose IN ('SIGN_IN', 'RESET', 'INVITATION', 'EMAIL_OLD', 'EMAIL_NEW')),
  -- SHA-256, in hexadecimal: whoever reads the table cannot use a link.
  token_hash   text        CHECK (length(token_hash) = 64),
  browser_hash text        CHECK (length(browser_hash) = 64),
  code_hash    text        CHECK (length(code_hash) = 64),
  code_tries   integer     NOT NULL DEFAULT 0,
  -- The address that asked for a letter, or the new address of an e-mail change.
  email        text        CHECK (length(email) <= 254),
  language     text        CHECK (length(language) <= 35),
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  consumed_at  timestamptz,
  -- Used by its reader, where a link that was merely replaced is only consumed.
  confirmed    boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, account_id) REFERENCES identity.account (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX one_time_link_browser ON identity.one_time_link (tenant_id, browser_hash);
CREATE INDEX one_time_link_account ON identity.one_time_link (tenant_id, account_id, purpose);
CREATE INDEX one_time_link_expiry ON identity.one_time_link (tenant_id, expires_at);
CALL tenancy.guard('identity.one_time_link');

--changeset identity:rate-limit
CREATE TABLE identity.rate_limit (
  tenant_id uuid        NOT NULL REFERENCES tenancy.tenant (id),
  -- Name of the limit and SHA-256 of what it counts: no address is kept in the clear.
  bucket    text        NOT NULL CHECK (length(bucket) <= 128),
  full_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, bucket)
);
CREATE INDEX rate_limit_age ON identity.rate_limit (tenant_id, full_at);
CALL tenancy.guard('identity.rate_limit');

--changeset identity:session
-- Spring Session's tables with the tenant in them: its statements never mention the column, the default stamps it
-- and row security hides every other network's sessions.
CREATE TABLE identity.session (
  tenant_id             uuid        NOT NULL DEFAULT current_setting('app.tenant')::uuid REFERENCES tenancy.tenant (id),
  primary_id            text        NOT NULL CHECK (length(primary_id) <= 64),
  -- Wide enough for 256 bits; the framework's CHAR(36) holds a UUID only.
  session_id            text        NOT NULL CHECK (length(session_id) <= 64),
  creation_time         bigint      NOT NULL,
  last_access_time      bigint      NOT NULL,
  max_inactive_interval integer     NOT NULL,
  expiry_time           bigint      NOT NULL,
  principal_name        text        CHECK (length(principal_name) <= 100),
  PRIMARY KEY (tenant_id, primary_id),
  UNIQUE (tenant_id, session_id)
);
CREATE INDEX session_expiry ON identity.session (tenant_id, expiry_time);
CREATE INDEX session_principal ON identity.session (tenant_id, principal_name);
CALL tenancy.guard('identity.session');

CREATE TABLE identity.session_attributes (
  tenant_id          uuid  NOT NULL DEFAULT current_setting('app.tenant')::uuid REFERENCES tenancy.tenant (id),
  session_primary_id text  NOT NULL CHECK (length(session_primary_id) <= 64),
  attribute_name     text  NOT NULL CHECK (length(attribute_name) <= 200),
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (tenant_id, session_primary_id, attribute_name),
  FOREIGN KEY (tenant_id, session_primary_id) REFERENCES identity.session (tenant_id, primary_id) ON DELETE CASCADE
);
CALL tenancy.guard('identity.session_attributes');
