--liquibase formatted sql

--changeset kolo:projects-schema
CREATE SCHEMA projects;
GRANT USAGE ON SCHEMA projects TO kolo_app, kolo_backup;
