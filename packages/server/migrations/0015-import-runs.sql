-- Imports as jobs: what was asked, how far it has come, and all that readers page through, in blocks.

-- The owner keeps to the wall too, and has all tenants' rows to carry over.
ALTER TABLE org_import NO FORCE ROW LEVEL SECURITY;
ALTER TABLE org_import_issue NO FORCE ROW LEVEL SECURITY;

ALTER TABLE org_import DROP CONSTRAINT org_import_state_check;
ALTER TABLE org_import
  ADD CONSTRAINT org_import_state_check CHECK (state IN ('RECEIVING', 'PLANNING', 'PLANNED', 'APPLYING', 'APPLIED',
    'REVERTING', 'REVERTED', 'FAILED', 'CANCELLED')),
  ALTER COLUMN source_hash DROP NOT NULL,
  ALTER COLUMN plan_hash DROP NOT NULL,
  ALTER COLUMN org_version DROP NOT NULL,
  ALTER COLUMN counts DROP NOT NULL,
  ALTER COLUMN summary DROP NOT NULL,
  ALTER COLUMN change_list DROP NOT NULL,
  DROP COLUMN operations,
  ADD COLUMN source text NOT NULL DEFAULT 'ROWS' CHECK (source IN ('UPLOAD', 'ROWS', 'CHUNKS')),
  ADD COLUMN state_since timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN run integer NOT NULL DEFAULT 0,
  ADD COLUMN run_by text,
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN problems jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN confirmations jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN reading jsonb,
  ADD COLUMN outcomes bytea,
  ADD COLUMN expected_rows integer,
  ADD COLUMN forgotten_at timestamptz,
  ADD COLUMN reverted_by text,
  ADD COLUMN reverted_at timestamptz,
  ADD COLUMN reverted_org_version bigint;
ALTER TABLE org_import ALTER COLUMN source DROP DEFAULT;
COMMENT ON COLUMN org_import.state_since IS 'When it came into its state.';
COMMENT ON COLUMN org_import.run IS 'Counts its jobs: one that is no longer the latest changes nothing.';
COMMENT ON COLUMN org_import.run_by IS 'Who asked for its latest job.';
COMMENT ON COLUMN org_import.revision IS 'Counts how often it was asked for: amending plans the next one.';
COMMENT ON COLUMN org_import.problems IS 'Why its last job was not done.';
COMMENT ON COLUMN org_import.confirmations IS 'The numbers that were typed when it was applied.';
COMMENT ON COLUMN org_import.request IS 'What somebody asked: columns chosen, answers, cells edited, rows left out.';
COMMENT ON COLUMN org_import.reading IS 'How its data was read: headers and their fields, number of rows.';
COMMENT ON COLUMN org_import.outcomes IS 'What becomes of each row, one byte a row: a place in the list of outcomes.';
COMMENT ON COLUMN org_import.forgotten_at IS 'When its rows and changes were forgotten; what it counted stays.';
COMMENT ON COLUMN org_import.change_list IS 'Changes and layer moves of imports of an earlier version, as compressed JSON.';

UPDATE org_import SET
  source = CASE WHEN upload_id IS NULL THEN 'ROWS' ELSE 'UPLOAD' END,
  state_since = coalesce(applied_at, planned_at),
  request = jsonb_build_object('choices', '[]'::jsonb, 'answers', request -> 'answers', 'edits', '[]'::jsonb,
    'leaveOutRows', '[]'::jsonb);
-- What applying these would write is no longer understood.
UPDATE org_import SET state = 'FAILED', problems =
  '[{"code": "PLAN_OUTDATED", "message": "This was planned by an earlier version of Rung: plan again.", "path": []}]'
WHERE state = 'PLANNED';

CREATE TABLE org_import_progress (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  run integer NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  step text NOT NULL,
  percent integer NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  rows_done integer NOT NULL DEFAULT 0,
  rows_total integer,
  rows_per_second integer,
  started_at timestamptz NOT NULL,
  step_started_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  cancel_requested boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, import_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES org_import ON DELETE CASCADE
);
COMMENT ON TABLE org_import_progress IS 'How far the latest job of an import is; written beside the transactions of the job itself.';
CALL raise_wall('org_import_progress');
GRANT SELECT, INSERT, UPDATE, DELETE ON org_import_progress TO {{app}}, {{worker}};

CREATE TABLE org_import_chunk (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  row_count integer NOT NULL,
  fields text[] NOT NULL,
  sha256 bytea NOT NULL,
  content bytea,
  came_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, import_id, seq),
  FOREIGN KEY (tenant_id, import_id) REFERENCES org_import ON DELETE CASCADE
);
ALTER TABLE org_import_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE org_import_chunk IS 'Rows as scripts send them, until they are read; then only which they were.';
CALL raise_wall('org_import_chunk');
GRANT SELECT, INSERT, UPDATE, DELETE ON org_import_chunk TO {{app}}, {{worker}};

CREATE TABLE org_import_block (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('ROW', 'ROW_ISSUE', 'ISSUE_ROW', 'CHANGE', 'LAYER_MOVE', 'PRIVACY', 'DAY', 'OPERATION', 'UNDO')),
  seq integer NOT NULL,
  part text NOT NULL DEFAULT '',
  first integer NOT NULL,
  count integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant_id, import_id, kind, seq),
  FOREIGN KEY (tenant_id, import_id) REFERENCES org_import ON DELETE CASCADE
);
ALTER TABLE org_import_block ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE org_import_block IS 'Lists of an import, a thousand items a block, so that a page is read without the rest.';
COMMENT ON COLUMN org_import_block.part IS 'Which list, where a kind has several.';
COMMENT ON COLUMN org_import_block.first IS 'Place of its first item in the whole list.';
COMMENT ON COLUMN org_import_block.content IS 'A JSON array of its items, compressed unless it is short.';
CALL raise_wall('org_import_block');
GRANT SELECT, INSERT, UPDATE, DELETE ON org_import_block TO {{app}}, {{worker}};

ALTER TABLE org_import_issue
  ADD COLUMN row_count integer NOT NULL DEFAULT 0,
  ADD COLUMN rows_from integer NOT NULL DEFAULT 0,
  ADD COLUMN first_rows jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN org_import_issue.rows_from IS 'Place of its first row in the list ISSUE_ROW of the import.';

ALTER TABLE org_import_block NO FORCE ROW LEVEL SECURITY;
CREATE TEMPORARY TABLE issue_place ON COMMIT DROP AS
  SELECT i.tenant_id, i.import_id, i.seq, e.place,
    row_number() OVER (PARTITION BY i.tenant_id, i.import_id ORDER BY i.seq, e.n)::integer - 1 AS at
  FROM org_import_issue i, jsonb_array_elements(i.rows) WITH ORDINALITY AS e (place, n);
INSERT INTO org_import_block (tenant_id, import_id, kind, seq, first, count, content)
  SELECT tenant_id, import_id, 'ISSUE_ROW', at / 1000, at / 1000 * 1000, count(*),
    convert_to(jsonb_agg(place ORDER BY at)::text, 'UTF8')
  FROM issue_place GROUP BY tenant_id, import_id, at / 1000;
UPDATE org_import_issue i SET row_count = p.row_count, rows_from = p.rows_from,
    first_rows = jsonb_path_query_array(i.rows, '$[0 to 9]')
  FROM (SELECT tenant_id, import_id, seq, count(*) AS row_count, min(at) AS rows_from
        FROM issue_place GROUP BY tenant_id, import_id, seq) p
  WHERE i.tenant_id = p.tenant_id AND i.import_id = p.import_id AND i.seq = p.seq;
ALTER TABLE org_import_issue DROP COLUMN rows;

ALTER TABLE org_import FORCE ROW LEVEL SECURITY;
ALTER TABLE org_import_issue FORCE ROW LEVEL SECURITY;
ALTER TABLE org_import_block FORCE ROW LEVEL SECURITY;
