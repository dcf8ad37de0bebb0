-- What one account keeps for itself in a tenant: how far it has read, what it put aside, and views under names.

CREATE TABLE viewer_home (
  tenant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  news_read_until timestamptz,
  setup_aside boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, account_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE
);
COMMENT ON TABLE viewer_home IS 'Marks of one member; goes with the membership.';
COMMENT ON COLUMN viewer_home.setup_aside IS 'Whether an administrator no longer wants to land on the first steps.';
CALL raise_wall('viewer_home');
GRANT SELECT, INSERT, UPDATE, DELETE ON viewer_home TO {{app}}, {{worker}};

CREATE TABLE setup_kept (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  step text NOT NULL CHECK (step IN ('HEADS', 'CONTRACT')),
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, step)
);
COMMENT ON TABLE setup_kept IS 'First steps that an administrator settled by keeping what is proposed.';
CALL raise_wall('setup_kept');
GRANT SELECT, INSERT, DELETE ON setup_kept TO {{app}}, {{worker}};

CREATE TABLE saved_view (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  address text NOT NULL CONSTRAINT saved_view_is_a_page CHECK (address ~ '^/([^/\\]|$)' AND length(address) <= 1000),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT saved_view_name_taken UNIQUE (tenant_id, account_id, name),
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE
);
COMMENT ON TABLE saved_view IS 'Pages with their filters, for the account alone that named them; go with the membership.';
CALL raise_wall('saved_view');
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO {{app}}, {{worker}};
