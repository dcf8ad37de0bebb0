-- What a release makes visible: computed once, at release, and read as it is.

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
CALL raise_wall('person_result');
GRANT SELECT, INSERT, DELETE ON person_result TO {{app}}, {{worker}};

CREATE TABLE board_roll_up (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  scope text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id, scope),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE
);
COMMENT ON TABLE board_roll_up IS
  'Sums and counts of everything a board shows, one row for each manager''s subtree, each unit, and the company.';
CALL raise_wall('board_roll_up');
GRANT SELECT, INSERT, DELETE ON board_roll_up TO {{app}}, {{worker}};
