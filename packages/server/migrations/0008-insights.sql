-- What a release makes visible: computed once, at release, and read as it is.

CREATE TABLE release (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  released_at timestamptz NOT NULL,
  contract_id uuid NOT NULL,
  contract_version integer NOT NULL,
  as_of date NOT NULL,
  settings jsonb NOT NULL,
  deviations jsonb NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contract
);
COMMENT ON COLUMN release.as_of IS 'The day whose org and layers the release used.';
COMMENT ON COLUMN release.settings IS 'How ratings became numbers: perspective weights, r1, s.';
COMMENT ON COLUMN release.deviations IS 'SD of the others'' means by layer and competency, for self-other gaps.';
CREATE INDEX release_latest ON release (tenant_id, released_at DESC, cycle_id);
CALL raise_wall('release');
GRANT SELECT, INSERT, DELETE ON release TO {{app}}, {{worker}};

CREATE TABLE person_result (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  person_id uuid NOT NULL,
  layer text NOT NULL,
  band text NOT NULL CHECK (band IN ('GAP', 'BUILDING', 'SOLID', 'STRONG', 'NOT_ENOUGH_EVIDENCE')),
  grade text NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D', 'NONE')),
  score double precision,
  body jsonb NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id, person_id),
  FOREIGN KEY (tenant_id, cycle_id, person_id) REFERENCES participant ON DELETE CASCADE
);
COMMENT ON COLUMN person_result.body IS 'Every number of the result, and no rater.';
CREATE INDEX person_result_by_person ON person_result (tenant_id, person_id);
CALL raise_wall('person_result');
GRANT SELECT, INSERT, DELETE ON person_result TO {{app}}, {{worker}};

CREATE TABLE board_roll_up (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  scope text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('COMPANY', 'UNIT', 'SUBTREE')),
  top_id uuid,
  path text COLLATE "C",
  people integer NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id, scope),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE
);
COMMENT ON TABLE board_roll_up IS
  'The finished board of each manager''s subtree, each unit, and the company: reading one is reading a row.';
COMMENT ON COLUMN board_roll_up.scope IS 'The manager''s id, `unit:` and its name, or `company`.';
COMMENT ON COLUMN board_roll_up.top_id IS 'The lowest place in the org that all of the scope is at or below; who reads it must stand there or above.';
COMMENT ON COLUMN board_roll_up.path IS 'Where a subtree began in the roster; null for units and the company.';
CALL raise_wall('board_roll_up');
GRANT SELECT, INSERT, DELETE ON board_roll_up TO {{app}}, {{worker}};
