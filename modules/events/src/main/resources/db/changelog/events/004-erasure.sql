--liquibase formatted sql

--changeset kolo:events-registration-erased
--comment: Since when a registration says nothing of a person. It still counts: state, kind, country and places stay.
ALTER TABLE events.registration ADD COLUMN erased_at timestamptz;
CREATE INDEX registration_person ON events.registration (tenant_id, person_key);
GRANT UPDATE (note) ON events.registration_step TO kolo_app;

--changeset kolo:events-certificate-name-digest
--comment: What a certificate is compared with once the name on it is no longer kept: a digest of its code and the name.
ALTER TABLE events.certificate ADD COLUMN name_digest text CHECK (length(name_digest) = 64);

--changeset kolo:events-link-request
--comment: Somebody asked for the links to the registrations of an address; the row goes with the letter, whether or not there were any.
CREATE TABLE events.link_request (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  language text NOT NULL CHECK (length(language) <= 35),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('events.link_request');
