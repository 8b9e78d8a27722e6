--liquibase formatted sql

--changeset kolo:governance-schema
CREATE SCHEMA governance;
GRANT USAGE ON SCHEMA governance TO kolo_app, kolo_backup;
