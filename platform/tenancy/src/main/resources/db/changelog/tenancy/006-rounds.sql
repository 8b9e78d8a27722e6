--liquibase formatted sql

--changeset kolo:tenancy-round
--comment: When the turn of each network comes in each recurring work. One query over all networks, before any is bound, finds those whose turn it is, so it stands outside the wall; it holds names of tasks and instants.
CREATE TABLE tenancy.round (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id) ON DELETE CASCADE,
  work text NOT NULL CHECK (length(work) <= 100),
  due_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, work)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON tenancy.round TO kolo_app;

--changeset kolo:tenancy-many-networks
--comment: A new slug is compared with those that look like it, and the console lists networks by a figure, without reading all of them.
CREATE INDEX tenant_likeness ON tenancy.tenant (replace(translate(slug, '10', 'lo'), 'm', 'rn'));
CREATE INDEX tenant_name ON tenancy.tenant (name, id) WHERE kind = 'NETWORK';
CREATE INDEX figure_above ON tenancy.figure (name, value) WHERE value > 0;
