-- What is computed when a cycle closes, before calibration: with it come person_result, released_cell,
-- development_cell and released_comment. All of it is read through `release`, so by nobody before there is one.

CREATE TABLE cycle_closing (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  contract_version integer NOT NULL,
  as_of date NOT NULL,
  settings jsonb NOT NULL,
  deviations jsonb NOT NULL,
  since_cycle_id uuid,
  PRIMARY KEY (tenant_id, cycle_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contract
);
COMMENT ON TABLE cycle_closing IS 'What a release is told by, as it was when the cycle closed; the release takes it over.';
COMMENT ON COLUMN cycle_closing.since_cycle_id IS 'The latest release at the close, which movements are compared with.';
CALL raise_wall('cycle_closing');
GRANT SELECT, INSERT, DELETE ON cycle_closing TO {{app}}, {{worker}};
