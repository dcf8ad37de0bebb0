-- Forms and their answers. Only attributed perspectives live here; confidential ones get a schema of their own.

CREATE TABLE assessment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  rater_id uuid NOT NULL,
  perspective text NOT NULL CHECK (perspective IN ('MANAGER', 'SELF')),
  state text NOT NULL CHECK (state IN ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED')),
  items text[] NOT NULL CHECK (cardinality(items) > 0),
  decline_reason text,
  submitted_at timestamptz,
  saved_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, cycle_id, subject_id) REFERENCES participant (tenant_id, cycle_id, person_id),
  FOREIGN KEY (tenant_id, rater_id) REFERENCES person (tenant_id, id),
  CONSTRAINT assessment_once UNIQUE (tenant_id, cycle_id, subject_id, rater_id, perspective),
  CONSTRAINT self_is_oneself CHECK ((perspective = 'SELF') = (subject_id = rater_id))
);
CREATE INDEX assessment_by_rater ON assessment (tenant_id, rater_id, cycle_id);
CREATE INDEX assessment_progress ON assessment (tenant_id, cycle_id, state, perspective);
CALL raise_wall('assessment');
GRANT SELECT, INSERT, UPDATE, DELETE ON assessment TO {{app}}, {{worker}};

CREATE TABLE rating (
  tenant_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  competency text NOT NULL,
  value smallint CHECK (value BETWEEN 0 AND 5),
  note text CONSTRAINT rating_note_length CHECK (length(note) <= 4000),
  PRIMARY KEY (tenant_id, assessment_id, competency),
  FOREIGN KEY (tenant_id, assessment_id) REFERENCES assessment ON DELETE CASCADE,
  CONSTRAINT rating_says_something CHECK (value IS NOT NULL OR note IS NOT NULL)
);
COMMENT ON COLUMN rating.value IS '1 to 5; 0 says not seen; none where a draft has only a note yet.';
CALL raise_wall('rating');
GRANT SELECT, INSERT, UPDATE, DELETE ON rating TO {{app}}, {{worker}};
