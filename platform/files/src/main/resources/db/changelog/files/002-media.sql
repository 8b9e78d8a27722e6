--liquibase formatted sql

--changeset kolo:files-media
--comment: A picture that pages show. Its bytes lie in the blob store under its id: the master, which is never sent to anybody, and its renditions. Whether it may be shown is decided at each request from consent, rights, uses and the clock.
CREATE TABLE files.media (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
  bytes bigint NOT NULL CHECK (bytes > 0),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  webp boolean NOT NULL,
  focal_x integer NOT NULL CHECK (focal_x BETWEEN 0 AND 100),
  focal_y integer NOT NULL CHECK (focal_y BETWEEN 0 AND 100),
  decorative boolean NOT NULL,
  credit text NOT NULL CHECK (length(credit) <= 200),
  licence text NOT NULL CHECK (length(licence) <= 60),
  rights_until date,
  people_consent text NOT NULL CHECK (people_consent IN ('NOT_NEEDED', 'OBTAINED', 'PENDING', 'WITHDRAWN')),
  place_removed boolean NOT NULL,
  folded text NOT NULL CHECK (length(folded) <= 20000),
  uploaded_by uuid,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('files.media');
CREATE INDEX media_uploaded ON files.media (tenant_id, uploaded_at DESC, id);

--changeset kolo:files-media-text
CREATE TABLE files.media_text (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  media_id uuid NOT NULL,
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  alternative text NOT NULL CHECK (length(alternative) <= 500),
  caption text NOT NULL CHECK (length(caption) <= 1000),
  PRIMARY KEY (tenant_id, media_id, language),
  FOREIGN KEY (tenant_id, media_id) REFERENCES files.media (tenant_id, id)
);
CALL tenancy.guard('files.media_text');

--changeset kolo:files-media-use
--comment: What shows a picture: a picture is seen by whoever sees one of the things that show it, in their time. No visibility means that the thing is a draft.
CREATE TABLE files.media_use (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  media_id uuid NOT NULL,
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  owner_id uuid NOT NULL,
  visibility text CHECK (length(visibility) <= 42),
  shown_from timestamptz,
  shown_until timestamptz,
  PRIMARY KEY (tenant_id, media_id, kind, owner_id),
  FOREIGN KEY (tenant_id, media_id) REFERENCES files.media (tenant_id, id)
);
CALL tenancy.guard('files.media_use');
CREATE INDEX media_use_owner ON files.media_use (tenant_id, kind, owner_id);

--changeset kolo:files-gallery
--comment: The pictures of one thing in their order, each with what is said of it there.
CREATE TABLE files.gallery (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  owner_id uuid NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 200),
  media_id uuid NOT NULL,
  captions jsonb NOT NULL CHECK (jsonb_typeof(captions) = 'object' AND length(captions::text) <= 20000),
  PRIMARY KEY (tenant_id, kind, owner_id, position),
  FOREIGN KEY (tenant_id, media_id) REFERENCES files.media (tenant_id, id)
);
CALL tenancy.guard('files.gallery');
CREATE INDEX gallery_media ON files.gallery (tenant_id, media_id);
