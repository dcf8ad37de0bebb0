-- What was tried on the shown cells of a cycle when it closed, for whoever audits the promise of confidentiality.

CREATE TABLE attack_report (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE
);
COMMENT ON TABLE attack_report IS 'Counts of attempts by perspective, read once the cycle is released; nothing in it depends on an answer.';
CALL raise_wall('attack_report');
GRANT SELECT, INSERT ON attack_report TO {{app}}, {{worker}};
