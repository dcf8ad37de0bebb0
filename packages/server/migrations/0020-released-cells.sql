-- What release control lets be known of confidential answers. Everything else that is shown is computed from this,
-- from attributed ratings and from self-ratings; hidden cells are not there at all.

CREATE TABLE released_cell (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  head_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('TEAM', 'LINE')),
  perspective text NOT NULL CHECK (perspective IN ('UPWARD', 'SKIP', 'PEER')),
  layer text NOT NULL CHECK (layer IN ('IC', 'M1', 'M2', 'EXEC')),
  cells jsonb NOT NULL,
  may_not_represent boolean NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id, head_id, kind, perspective, layer),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, head_id) REFERENCES person
);
COMMENT ON TABLE released_cell IS 'Decision cells: answers about the head, or about everybody of a layer at the head or below.';
COMMENT ON COLUMN released_cell.cells IS 'What is shown, by competency; no rater, and no hidden cell.';
COMMENT ON COLUMN released_cell.may_not_represent IS 'Less than 60% of those asked answered.';
CALL raise_wall('released_cell');
GRANT SELECT, INSERT, DELETE ON released_cell TO {{app}}, {{worker}};

CREATE TABLE development_cell (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  person_id uuid NOT NULL,
  perspective text NOT NULL CHECK (perspective IN ('UPWARD', 'SKIP', 'PEER')),
  cells jsonb NOT NULL,
  may_not_represent boolean NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id, person_id, perspective),
  FOREIGN KEY (tenant_id, cycle_id, person_id) REFERENCES participant ON DELETE CASCADE
);
COMMENT ON TABLE development_cell IS 'Cells that their subject alone may read, at the smaller k.';
CALL raise_wall('development_cell');
GRANT SELECT, INSERT, DELETE ON development_cell TO {{app}}, {{worker}};

CREATE TABLE released_comment (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  person_id uuid NOT NULL,
  perspective text NOT NULL CHECK (perspective IN ('UPWARD', 'SKIP', 'PEER')),
  competency text NOT NULL,
  texts text[] NOT NULL CHECK (cardinality(texts) > 0),
  PRIMARY KEY (tenant_id, cycle_id, person_id, perspective, competency),
  FOREIGN KEY (tenant_id, cycle_id, person_id) REFERENCES participant ON DELETE CASCADE
);
COMMENT ON TABLE released_comment IS 'Confirmed comments about somebody, for their subject alone, in an order that says nothing about who wrote them.';
CALL raise_wall('released_comment');
GRANT SELECT, INSERT, DELETE ON released_comment TO {{app}}, {{worker}};

ALTER TABLE release ADD COLUMN since_cycle_id uuid;
COMMENT ON COLUMN release.since_cycle_id IS 'The release before, which movements were compared with.';
