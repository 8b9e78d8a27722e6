--liquibase formatted sql

--changeset kolo:search-document
--comment: One row a thing that can be found. When it may be found is a matter of the clock at the query, never of a job: shown_from and shown_until are instants.
CREATE SCHEMA search;
GRANT USAGE ON SCHEMA search TO kolo_app;

CREATE TABLE search.document (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  kind text COLLATE "C" NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  id uuid NOT NULL,
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  shown_from timestamptz,
  shown_until timestamptz,
  date date,
  PRIMARY KEY (tenant_id, kind, id)
);
CALL tenancy.guard('search.document');

--changeset kolo:search-text
--comment: What a result shows, in each language the thing is written in. The body is kept only to cut a sentence out of it, and may be for fewer readers than the title.
CREATE TABLE search.text (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  kind text COLLATE "C" NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  doc_id uuid NOT NULL,
  language text COLLATE "C" NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  path text NOT NULL CHECK (length(path) BETWEEN 1 AND 400),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  lead text NOT NULL CHECK (length(lead) <= 2000),
  body text NOT NULL CHECK (length(body) <= 20000),
  body_visibility text NOT NULL CHECK (length(body_visibility) <= 42),
  PRIMARY KEY (tenant_id, kind, doc_id, language),
  FOREIGN KEY (tenant_id, kind, doc_id) REFERENCES search.document (tenant_id, kind, id)
);
CALL tenancy.guard('search.text');

--changeset kolo:search-term
--comment: Folded words, read by equality and by range: the operators of full text search are not leakproof and would lose their index under row security. The collation is C, in which a prefix is a range; the key holds all that a query reads, so that the table itself is not touched. A word has the visibility of the text it stands in. The network is known to exist by the document's own key.
CREATE TABLE search.term (
  tenant_id uuid NOT NULL,
  term text COLLATE "C" NOT NULL CHECK (length(term) BETWEEN 1 AND 60),
  kind text COLLATE "C" NOT NULL,
  doc_id uuid NOT NULL,
  locale text COLLATE "C" NOT NULL,
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  weight integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
  PRIMARY KEY (tenant_id, term, kind, doc_id, locale, visibility) INCLUDE (weight),
  FOREIGN KEY (tenant_id, kind, doc_id) REFERENCES search.document (tenant_id, kind, id)
);
CALL tenancy.guard('search.term');
CREATE INDEX term_document ON search.term (tenant_id, kind, doc_id);
