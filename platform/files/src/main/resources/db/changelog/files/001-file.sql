--liquibase formatted sql

--changeset kolo:files-file
--comment: What a stored file is and who may see it; its bytes lie in the network's folder of the blob store.
CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO kolo_app;

CREATE TABLE files.file (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
  media_type text NOT NULL CHECK (length(media_type) <= 100),
  bytes bigint NOT NULL CHECK (bytes > 0),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  width integer CHECK (width > 0),
  height integer CHECK (height > 0),
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  created_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK ((width IS NULL) = (height IS NULL))
);
CALL tenancy.guard('files.file');

--changeset kolo:files-usage
--comment: One row a network: two uploads at once meet at its lock, so that together they cannot exceed the quota.
CREATE TABLE files.usage (
  tenant_id uuid PRIMARY KEY REFERENCES tenancy.tenant (id),
  bytes bigint NOT NULL CHECK (bytes >= 0)
);
CALL tenancy.guard('files.usage');
