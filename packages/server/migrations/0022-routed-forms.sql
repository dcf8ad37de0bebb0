-- Why each form was assigned, what was taken back, and up to which org a cycle's forms were mended.

ALTER TABLE assessment
  ADD COLUMN reason jsonb,
  ADD COLUMN assigned_by text NOT NULL DEFAULT 'RULE' CHECK (assigned_by IN ('RULE', 'ADMIN')),
  ADD COLUMN taken_from uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN assessment.reason IS 'Why the rater is asked, or the form stays with them; none for forms from before routes.';
COMMENT ON COLUMN assessment.taken_from IS 'Raters from whom an administrator took the form: the routes do not ask them again.';

CREATE TABLE withdrawn_form (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  rater_id uuid NOT NULL,
  perspective text NOT NULL CHECK (perspective IN ('MANAGER', 'SELF', 'UPWARD', 'SKIP', 'PEER')),
  reason jsonb NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, subject_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, rater_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE withdrawn_form IS 'Forms taken back while their cycle was open, with the id they had; their answers are gone.';
CREATE INDEX withdrawn_form_of_cycle ON withdrawn_form (tenant_id, cycle_id);
CREATE INDEX withdrawn_form_of_subject ON withdrawn_form (tenant_id, subject_id);
CREATE INDEX withdrawn_form_of_rater ON withdrawn_form (tenant_id, rater_id);
CALL raise_wall('withdrawn_form');
GRANT SELECT, INSERT, DELETE ON withdrawn_form TO {{app}}, {{worker}};

CREATE TABLE mended_cycle (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  org_version bigint NOT NULL,
  mended_on date NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE
);
COMMENT ON TABLE mended_cycle IS 'Which version of the org, as of which day, the forms of an open cycle follow.';
CALL raise_wall('mended_cycle');
GRANT SELECT, INSERT, UPDATE, DELETE ON mended_cycle TO {{app}}, {{worker}};
