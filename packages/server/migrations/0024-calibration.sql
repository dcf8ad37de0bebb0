-- Calibration by layer: who sat together, how severe raters were found to be, and the bands set beside the computed
-- ones. Nothing is overwritten: a move is followed by another, or taken back, and all stay in the minutes.

CREATE TABLE calibration_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  layer text NOT NULL CHECK (layer IN ('IC', 'M1', 'M2', 'EXEC')),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
  opened_by text NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_by text,
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT calibration_session_layer_once UNIQUE (tenant_id, cycle_id, layer),
  CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL AND closed_by IS NOT NULL)),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE
);
COMMENT ON COLUMN calibration_session.opened_by IS 'Name of the administrator, as the minutes tell it.';
CALL raise_wall('calibration_session');
GRANT SELECT, INSERT, UPDATE, DELETE ON calibration_session TO {{app}}, {{worker}};

CREATE TABLE calibration_participant (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  name text NOT NULL,
  layer text CHECK (layer IN ('IC', 'M1', 'M2', 'EXEC')),
  PRIMARY KEY (tenant_id, session_id, membership_id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES calibration_session ON DELETE CASCADE
);
COMMENT ON TABLE calibration_participant IS 'Who sits in a session, by the name they had: minutes outlive memberships.';
COMMENT ON COLUMN calibration_participant.layer IS 'Their layer in the cycle; null for members without a place in it.';
CALL raise_wall('calibration_participant');
GRANT SELECT, INSERT, DELETE ON calibration_participant TO {{app}}, {{worker}};

CREATE TABLE calibration_rater (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  rater_id uuid NOT NULL,
  ratees integer NOT NULL,
  shared_subjects integer NOT NULL,
  severity double precision,
  is_adjusted boolean NOT NULL,
  words text NOT NULL,
  spread double precision,
  panel_spread double precision,
  is_flagged boolean NOT NULL,
  PRIMARY KEY (tenant_id, session_id, rater_id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES calibration_session ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, rater_id) REFERENCES person ON DELETE CASCADE
);
COMMENT ON TABLE calibration_rater IS 'What is known of each rater from above of the layer, worked out once as the session opens: no answer changes after.';
COMMENT ON COLUMN calibration_rater.severity IS 'In scale points, above 0 is lenient; null where nothing is known.';
CREATE INDEX calibration_rater_of_person ON calibration_rater (tenant_id, rater_id);
CALL raise_wall('calibration_rater');
GRANT SELECT, INSERT, DELETE ON calibration_rater TO {{app}}, {{worker}};

CREATE TABLE band_move (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  person_id uuid NOT NULL,
  version integer NOT NULL,
  computed_band text NOT NULL CHECK (computed_band IN ('GAP', 'BUILDING', 'SOLID', 'STRONG')),
  from_band text NOT NULL CHECK (from_band IN ('GAP', 'BUILDING', 'SOLID', 'STRONG')),
  to_band text NOT NULL CHECK (to_band IN ('GAP', 'BUILDING', 'SOLID', 'STRONG')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  evidence jsonb NOT NULL,
  moved_by uuid NOT NULL,
  moved_at timestamptz NOT NULL,
  taken_back_by uuid,
  taken_back_at timestamptz,
  taken_back_reason text CHECK (length(taken_back_reason) BETWEEN 1 AND 500),
  taken_back_version integer,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT band_move_in_order UNIQUE (tenant_id, session_id, version),
  FOREIGN KEY (tenant_id, session_id) REFERENCES calibration_session ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, cycle_id, person_id) REFERENCES participant ON DELETE CASCADE
);
COMMENT ON TABLE band_move IS 'Bands set in calibration. Of somebody''s moves that are not taken back, the latest stands.';
COMMENT ON COLUMN band_move.version IS 'The session''s version by the move: its place in the minutes.';
CREATE INDEX band_move_of_person ON band_move (tenant_id, cycle_id, person_id, version DESC);
CALL raise_wall('band_move');
GRANT SELECT, INSERT, UPDATE, DELETE ON band_move TO {{app}}, {{worker}};

-- The release puts the band shown in the place of the computed one, which stays in the body.
GRANT UPDATE (band) ON person_result TO {{app}}, {{worker}};
COMMENT ON COLUMN person_result.band IS 'The band shown: after a release the one that calibration set, if it did.';
