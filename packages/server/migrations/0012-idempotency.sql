-- What was sent under an Idempotency-Key, and what was answered to it.

CREATE TABLE idempotency_record (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  actor text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  request_hash bytea NOT NULL,
  rights text NOT NULL,
  state text NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
  answer json CHECK (answer IS NULL OR state = 'DONE'),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, actor, key)
);
COMMENT ON TABLE idempotency_record IS 'Kept for a day. Mutations about secrets or answers to forms never come here.';
COMMENT ON COLUMN idempotency_record.request_hash IS 'SHA-256 of document, operation name and variables.';
COMMENT ON COLUMN idempotency_record.rights IS 'What the actor was allowed then; under others nothing is answered again.';
COMMENT ON COLUMN idempotency_record.answer IS
  'The data as sent; json, since jsonb would reorder it. Null when DONE: it ran, and how it ended is not known.';
CREATE INDEX idempotency_record_oldest ON idempotency_record (tenant_id, created_at);
CALL raise_wall('idempotency_record');
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_record TO {{app}};
GRANT SELECT, DELETE ON idempotency_record TO {{worker}};

-- Sessions that have ended are deleted by their end.
CREATE INDEX session_by_end ON login.session (expires_at);
