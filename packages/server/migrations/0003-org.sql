-- The org: people and vacant seats, and the dated lines between them. Lines are the truth, also about who is in
-- the org on a date: a node is there while it has a solid line, at the top one without a manager.

CREATE TABLE org (
  tenant_id uuid PRIMARY KEY REFERENCES tenant ON DELETE CASCADE,
  version bigint NOT NULL DEFAULT 0,
  next_ordinal integer NOT NULL DEFAULT 0,
  derived_on date,
  rules jsonb NOT NULL,
  rules_version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE org IS 'One row a tenant. Whoever changes the org locks it first: one writer at a time.';
COMMENT ON COLUMN org.derived_on IS 'The day that placement holds for.';
CALL raise_wall('org');
GRANT SELECT, INSERT, UPDATE ON org TO {{app}}, {{worker}};

CREATE TABLE org_node (
  tenant_id uuid NOT NULL REFERENCES org ON DELETE CASCADE,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PERSON', 'POSITION')),
  ordinal integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, ordinal)
);
COMMENT ON COLUMN org_node.ordinal IS 'The node''s step in a path: never changed, never used twice.';
CALL raise_wall('org_node');
GRANT SELECT, INSERT, DELETE ON org_node TO {{app}}, {{worker}};

CREATE TABLE person (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  employee_id text,
  external_id text,
  email text,
  email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email)) STORED,
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED NOT NULL,
  last_name_key text COLLATE "C" GENERATED ALWAYS AS (lower(substring(name from '\S+$'))) STORED,
  given_name text,
  family_name text,
  title text,
  title_key text COLLATE "C" GENERATED ALWAYS AS (lower(title)) STORED,
  unit text,
  location text,
  worker_type text NOT NULL DEFAULT 'EMPLOYEE' CHECK (worker_type IN ('EMPLOYEE', 'CONTRACTOR', 'INTERN', 'ASSISTANT')),
  start_date date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES org_node ON DELETE CASCADE,
  CONSTRAINT person_employee_id_taken UNIQUE (tenant_id, employee_id),
  CONSTRAINT person_external_id_taken UNIQUE (tenant_id, external_id),
  CONSTRAINT person_email_taken UNIQUE (tenant_id, email_key)
);
CREATE INDEX person_by_name ON person (tenant_id, name_key, id);
CREATE INDEX person_by_last_name ON person (tenant_id, last_name_key);
CREATE INDEX person_by_title ON person (tenant_id, title_key);
CALL raise_wall('person');
GRANT SELECT, INSERT, UPDATE, DELETE ON person TO {{app}}, {{worker}};

ALTER TABLE membership ADD FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE invitation ADD FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);

CREATE TABLE position (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text,
  title text,
  unit text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES org_node ON DELETE CASCADE,
  CONSTRAINT position_reference_taken UNIQUE (tenant_id, reference)
);
COMMENT ON TABLE position IS 'A vacant seat that holds a place in the org.';
CALL raise_wall('position');
GRANT SELECT, INSERT, UPDATE, DELETE ON position TO {{app}}, {{worker}};

CREATE TABLE reporting_line (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  node_id uuid NOT NULL,
  manager_id uuid,
  kind text NOT NULL CHECK (kind IN ('SOLID', 'DOTTED')),
  valid_from date NOT NULL,
  valid_to date,
  manager_ref text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, node_id) REFERENCES org_node ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, manager_id) REFERENCES org_node,
  CONSTRAINT line_ends_after_it_starts CHECK (valid_to > valid_from),
  CONSTRAINT line_not_to_oneself CHECK (manager_id <> node_id),
  CONSTRAINT dotted_line_has_manager CHECK (kind = 'SOLID' OR manager_id IS NOT NULL)
);
COMMENT ON COLUMN reporting_line.manager_ref IS 'How an import named a manager nobody knows yet; looked up again later.';
CREATE UNIQUE INDEX one_open_solid_line ON reporting_line (tenant_id, node_id) WHERE kind = 'SOLID' AND valid_to IS NULL;
CREATE UNIQUE INDEX one_solid_line_a_day ON reporting_line (tenant_id, node_id, valid_from) WHERE kind = 'SOLID';
CREATE INDEX line_by_manager ON reporting_line (tenant_id, manager_id);
CREATE INDEX line_changes ON reporting_line (tenant_id, valid_from);
CALL raise_wall('reporting_line');
GRANT SELECT, INSERT, UPDATE, DELETE ON reporting_line TO {{app}}, {{worker}};
