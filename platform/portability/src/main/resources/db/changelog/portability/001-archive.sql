--liquibase formatted sql

--changeset kolo:portability-archive
--comment: An archive of a network that somebody asked for; its bytes lie in the blob store under its id until it expires.
CREATE SCHEMA portability;
GRANT USAGE ON SCHEMA portability TO kolo_app, kolo_backup;

CREATE TABLE portability.archive (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  -- An account of the network, or of the platform when an operator asked.
  asked_by uuid,
  by_operator boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'READY', 'FAILED')),
  ready_at timestamptz,
  expires_at timestamptz,
  bytes bigint CHECK (bytes > 0),
  sha256 text CHECK (length(sha256) = 64),
  rows bigint CHECK (rows >= 0),
  files integer CHECK (files >= 0),
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'READY') = (ready_at IS NOT NULL AND expires_at IS NOT NULL AND bytes IS NOT NULL AND sha256 IS NOT NULL))
);
CALL tenancy.guard('portability.archive');

--changeset kolo:portability-arrival
--comment: An archive that came in to be looked at before it is brought in; always a row of the platform, for a day.
CREATE TABLE portability.arrival (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) <= 200),
  bytes bigint NOT NULL CHECK (bytes > 0),
  arrived_by uuid,
  arrived_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('portability.arrival');
