--liquibase formatted sql

--changeset kolo:files-file-time
--comment: A file that belongs to something scheduled is there from the same instant to the same instant, by the clock and not by a job.
ALTER TABLE files.file ADD COLUMN shown_from timestamptz;
ALTER TABLE files.file ADD COLUMN shown_until timestamptz;
