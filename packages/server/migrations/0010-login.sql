-- What sign-in keeps. The role of sign-in sees this schema and nothing else; no other role sees it.

CREATE SCHEMA login;
GRANT USAGE ON SCHEMA login TO {{login}};

CREATE TABLE login.account (
  id uuid PRIMARY KEY,
  email text NOT NULL CONSTRAINT account_email_taken UNIQUE CHECK (email = lower(email)),
  name text NOT NULL,
  email_verified boolean NOT NULL,
  image text,
  last_tenant_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE login.credential (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES login.account ON DELETE CASCADE,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT credential_once UNIQUE (provider_id, account_id)
);
CREATE INDEX credential_by_account ON login.credential (user_id);
COMMENT ON COLUMN login.credential.password IS 'argon2id.';

CREATE TABLE login.session (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES login.account ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  tenant_id uuid,
  ip_address text NOT NULL,
  user_agent text NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX session_by_account ON login.session (user_id);
COMMENT ON COLUMN login.session.token IS 'SHA-256 of the cookie; the cookie itself is kept nowhere.';

CREATE TABLE login.reset_code (
  id uuid PRIMARY KEY,
  identifier text NOT NULL UNIQUE,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON COLUMN login.reset_code.identifier IS 'SHA-256 of the mailed code.';

CREATE TABLE login.throttle (
  key text PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
COMMENT ON TABLE login.throttle IS 'Tries by account and by address; keys are hashes.';

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA login TO {{login}};
