--liquibase formatted sql

--changeset kolo:sample
CREATE SCHEMA sample;
GRANT USAGE ON SCHEMA sample TO kolo_app;
CREATE TABLE sample.word (text text PRIMARY KEY);
GRANT SELECT, INSERT ON sample.word TO kolo_app;
