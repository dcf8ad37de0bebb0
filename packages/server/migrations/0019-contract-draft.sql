-- The one draft of a tenant's next contract. It is no version yet, so it stands apart from those that never change.

CREATE TABLE contract_draft (
  tenant_id uuid PRIMARY KEY REFERENCES tenant ON DELETE CASCADE,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  based_on integer NOT NULL,
  body jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  FOREIGN KEY (tenant_id, based_on) REFERENCES contract (tenant_id, number)
);
COMMENT ON COLUMN contract_draft.version IS 'Counts the changes, for those who edit at the same time.';
COMMENT ON COLUMN contract_draft.based_on IS 'Number of the contract that it began as.';
CALL raise_wall('contract_draft');
GRANT SELECT, INSERT, UPDATE, DELETE ON contract_draft TO {{app}};
