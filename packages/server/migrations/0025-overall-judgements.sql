-- Overall judgements from above, and what the judgements of a released cycle follow.

ALTER TABLE assessment
  ADD COLUMN overall smallint CHECK (overall BETWEEN 1 AND 5),
  ADD CONSTRAINT overall_from_above CHECK (overall IS NULL OR perspective = 'MANAGER');
COMMENT ON COLUMN assessment.overall IS 'How good the subject is all in all. Its rater reads it, and the bias audit; nobody else.';

CREATE TABLE bias_audit (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE
);
COMMENT ON TABLE bias_audit IS 'By layer what judgements follow, computed when it is first read: what it is made of changes no more after the release.';
CALL raise_wall('bias_audit');
GRANT SELECT, INSERT ON bias_audit TO {{app}}, {{worker}};
