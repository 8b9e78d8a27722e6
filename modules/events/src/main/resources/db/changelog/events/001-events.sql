--liquibase formatted sql

--changeset kolo:events-schema
CREATE SCHEMA events;
GRANT USAGE ON SCHEMA events TO kolo_app, kolo_backup;
