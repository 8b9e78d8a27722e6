--liquibase formatted sql

--changeset kolo:tenancy-network-limit
--comment: What the operator allows a network where that differs from the deployment's usual limits. Read with the network itself, before any network is bound, so it stands outside the wall like the registry beside it; it holds nothing but four numbers.
CREATE TABLE tenancy.network_limit (
  tenant_id uuid PRIMARY KEY REFERENCES tenancy.tenant (id),
  members bigint CHECK (members BETWEEN 1 AND 10000000),
  storage_bytes bigint CHECK (storage_bytes BETWEEN 1 AND 1000000000000000),
  mails_a_day bigint CHECK (mails_a_day BETWEEN 1 AND 10000000),
  requests_a_second bigint CHECK (requests_a_second BETWEEN 1 AND 1000000),
  version integer NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON tenancy.network_limit TO kolo_app;

--changeset kolo:tenancy-limit-notice
--comment: To which level a limit was used when the administrators were last told, so that they are told once per crossing.
CREATE TABLE tenancy.limit_notice (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 20),
  level integer NOT NULL CHECK (level BETWEEN 1 AND 100),
  told_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, kind)
);
CALL tenancy.guard('tenancy.limit_notice');

--changeset kolo:tenancy-request-use
--comment: What the nodes counted of a network's requests on a day of the network: the busiest second of any node, and how many were turned away.
CREATE TABLE tenancy.request_use (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  day date NOT NULL,
  busiest_second bigint NOT NULL CHECK (busiest_second >= 0),
  turned_away bigint NOT NULL CHECK (turned_away >= 0),
  PRIMARY KEY (tenant_id, day)
);
CALL tenancy.guard('tenancy.request_use');
