-- Import plans, and the files they came from.

CREATE TABLE upload (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  id uuid NOT NULL,
  file_name text NOT NULL,
  byte_count bigint NOT NULL,
  sha256 bytea NOT NULL,
  content bytea NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
ALTER TABLE upload ALTER COLUMN content SET STORAGE EXTERNAL;
CALL raise_wall('upload');
GRANT SELECT, INSERT, DELETE ON upload TO {{app}}, {{worker}};

CREATE TABLE column_mapping (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  signature text NOT NULL,
  mapping jsonb NOT NULL,
  answers jsonb NOT NULL,
  remembered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, signature)
);
COMMENT ON COLUMN column_mapping.signature IS 'SHA-256 of a file''s headers: files with the same ones are of one source.';
CALL raise_wall('column_mapping');
GRANT SELECT, INSERT, UPDATE ON column_mapping TO {{app}}, {{worker}};

CREATE TABLE org_import (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('PLANNED', 'APPLIED', 'CANCELLED')),
  mode text NOT NULL CHECK (mode IN ('FULL', 'PARTIAL', 'DELTA')),
  effective_on date NOT NULL,
  source_name text NOT NULL,
  source_hash bytea NOT NULL,
  upload_id uuid,
  request jsonb NOT NULL,
  plan_hash text NOT NULL,
  org_version bigint NOT NULL,
  counts jsonb NOT NULL,
  summary jsonb NOT NULL,
  operations bytea NOT NULL,
  change_list bytea NOT NULL,
  planned_by text NOT NULL,
  planned_at timestamptz NOT NULL DEFAULT now(),
  applied_by text,
  applied_at timestamptz,
  applied_org_version bigint,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, upload_id) REFERENCES upload
);
COMMENT ON COLUMN org_import.request IS 'Headers, mapping and answers: what applying remembers for the next file.';
COMMENT ON COLUMN org_import.summary IS 'Issues by effect, stops, and the layer impact by group.';
COMMENT ON COLUMN org_import.operations IS 'What applying writes, as compressed JSON: exactly what was planned.';
COMMENT ON COLUMN org_import.change_list IS 'Changes and layer moves for readers, as compressed JSON.';
CREATE INDEX org_import_newest ON org_import (tenant_id, planned_at DESC, id);
CALL raise_wall('org_import');
GRANT SELECT, INSERT, UPDATE, DELETE ON org_import TO {{app}}, {{worker}};

CREATE TABLE org_import_issue (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  seq integer NOT NULL,
  code text NOT NULL,
  effect text NOT NULL CHECK (effect IN ('BLOCK', 'STOP', 'WARN', 'INFO')),
  body jsonb NOT NULL,
  rows jsonb NOT NULL,
  PRIMARY KEY (tenant_id, import_id, seq),
  FOREIGN KEY (tenant_id, import_id) REFERENCES org_import ON DELETE CASCADE
);
CALL raise_wall('org_import_issue');
GRANT SELECT, INSERT, DELETE ON org_import_issue TO {{app}}, {{worker}};
