--liquibase formatted sql

--changeset kolo:news-schema
CREATE SCHEMA news;
GRANT USAGE ON SCHEMA news TO kolo_app, kolo_backup;
