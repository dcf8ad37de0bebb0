-- Who assesses somebody that nobody stands above, such as the chair of the board the head of the company.

CREATE TABLE cycle_assessor (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  rater_id uuid NOT NULL CHECK (rater_id <> subject_id),
  PRIMARY KEY (tenant_id, cycle_id, subject_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, subject_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, rater_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN cycle_assessor.rater_id IS 'A person with a place in the org, or one without any: an address to mail the form to.';
CREATE INDEX cycle_assessor_of_subject ON cycle_assessor (tenant_id, subject_id);
CREATE INDEX cycle_assessor_of_rater ON cycle_assessor (tenant_id, rater_id);
CALL raise_wall('cycle_assessor');
GRANT SELECT, INSERT, UPDATE, DELETE ON cycle_assessor TO {{app}}, {{worker}};
