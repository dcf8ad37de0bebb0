-- What somebody writes about themselves, sealed under a key of their own.

CREATE TABLE mirror (
  tenant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  wrapped_key bytea NOT NULL,
  sealed bytea NOT NULL,
  version integer NOT NULL DEFAULT 1,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE
);
COMMENT ON TABLE mirror IS 'For the account alone that wrote it, whichever person it stands for; goes with the membership.';
COMMENT ON COLUMN mirror.wrapped_key IS 'The account''s own key, under a key that lies outside the database.';
CALL raise_wall('mirror');
GRANT SELECT, INSERT, UPDATE, DELETE ON mirror TO {{app}};
