--liquibase formatted sql

--changeset kolo:tenancy-content-boundary
--comment: Instants at which the clock alone changes public content. Read with the network itself, before any network is bound, so it stands outside the wall like the counter beside it; it holds nothing but instants.
CREATE TABLE tenancy.content_boundary (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, at)
);
GRANT SELECT, INSERT, DELETE ON tenancy.content_boundary TO kolo_app;
