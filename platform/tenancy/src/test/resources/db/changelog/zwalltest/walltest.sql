--liquibase formatted sql

--changeset kolo:walltest
CREATE SCHEMA walltest;
GRANT USAGE ON SCHEMA walltest TO kolo_app;
CREATE TABLE walltest.club (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
);
CALL tenancy.guard('walltest.club');
CREATE TABLE walltest.player (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  name text NOT NULL,
  club_id uuid NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, club_id) REFERENCES walltest.club (tenant_id, id)
);
CALL tenancy.guard('walltest.player');
