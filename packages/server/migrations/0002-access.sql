-- Tenants, and who may enter them.

CREATE TABLE entry.tenant (
  id uuid PRIMARY KEY,
  slug text NOT NULL CONSTRAINT tenant_slug_taken UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE entry.tenant IS 'The list of tenants: what the worker goes through and slugs are claimed in.';

CREATE TABLE entry.account_tenant (
  account_id uuid NOT NULL,
  tenant_id uuid NOT NULL REFERENCES entry.tenant ON DELETE CASCADE,
  PRIMARY KEY (account_id, tenant_id)
);
COMMENT ON TABLE entry.account_tenant IS 'Which tenants an account may enter; kept by a trigger on membership.';

CREATE TABLE entry.secret (
  hash bytea PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('API_TOKEN', 'INVITATION')),
  tenant_id uuid NOT NULL REFERENCES entry.tenant ON DELETE CASCADE
);
COMMENT ON TABLE entry.secret IS 'SHA-256 of a token or invitation link, and the tenant it opens.';

CREATE TABLE tenant (
  tenant_id uuid PRIMARY KEY REFERENCES entry.tenant ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 80),
  slug text NOT NULL,
  time_zone text NOT NULL DEFAULT 'UTC',
  settings jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CALL raise_wall('tenant');
GRANT SELECT, INSERT, UPDATE ON tenant TO {{app}}, {{worker}};

CREATE TABLE membership (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  person_id uuid,
  roles text[] NOT NULL CHECK (roles <@ ARRAY['ADMIN', 'EXEC', 'MEMBER', 'AUDITOR'] AND cardinality(roles) > 0),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT membership_account_once UNIQUE (tenant_id, account_id),
  CONSTRAINT membership_person_once UNIQUE (tenant_id, person_id)
);
CALL raise_wall('membership');
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO {{app}}, {{worker}};

CREATE TABLE invitation (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL DEFAULT '',
  person_id uuid,
  roles text[] NOT NULL CHECK (roles <@ ARRAY['ADMIN', 'EXEC', 'MEMBER', 'AUDITOR'] AND cardinality(roles) > 0),
  secret_hash bytea,
  invited_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
COMMENT ON COLUMN invitation.secret_hash IS 'Of the link; set when it is mailed, so no queue ever holds the link.';
CREATE UNIQUE INDEX invitation_open_once ON invitation (tenant_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
CALL raise_wall('invitation');
GRANT SELECT, INSERT, UPDATE ON invitation TO {{app}}, {{worker}};

CREATE TABLE api_token (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  secret_hash bytea NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CALL raise_wall('api_token');
GRANT SELECT, INSERT, UPDATE ON api_token TO {{app}}, {{worker}};

CREATE TABLE audit_entry (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text,
  detail jsonb NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (tenant_id, seq)
);
COMMENT ON TABLE audit_entry IS 'Append-only; each hash covers the entry and the hash before it.';
CALL raise_wall('audit_entry');
GRANT SELECT, INSERT ON audit_entry TO {{app}}, {{worker}};

-- What the application may ask before it knows a tenant. Nothing else in entry is open to it.

CREATE FUNCTION entry.create_tenant(tenant_id uuid, slug text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = entry, pg_temp AS
  'INSERT INTO entry.tenant (id, slug) VALUES (tenant_id, slug)';

CREATE FUNCTION entry.tenants() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entry, pg_temp AS
  'SELECT id FROM entry.tenant ORDER BY created_at, id';

CREATE FUNCTION entry.tenant_by_slug(slug text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entry, pg_temp AS
  'SELECT id FROM entry.tenant WHERE tenant.slug = $1';

CREATE FUNCTION entry.tenants_of(account uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entry, pg_temp AS
  'SELECT tenant_id FROM entry.account_tenant WHERE account_id = account ORDER BY tenant_id';

CREATE FUNCTION entry.tenant_of_secret(hash bytea, kind text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entry, pg_temp AS
  'SELECT tenant_id FROM entry.secret WHERE secret.hash = $1 AND secret.kind = $2';

CREATE FUNCTION entry.taken_slugs(slug text) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entry, pg_temp AS
  $$ SELECT tenant.slug FROM entry.tenant WHERE tenant.slug = $1 OR starts_with(tenant.slug, $1 || '-') $$;

-- Who calls, in one round trip: these two step into the one tenant for the length of their own statement.

CREATE FUNCTION entry.member_of(account uuid, tenant uuid)
  RETURNS TABLE (membership_id uuid, person_id uuid, roles text[], time_zone text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('rung.tenant_id', tenant::text, true);
  RETURN QUERY SELECT m.id, m.person_id, m.roles, t.time_zone
    FROM membership m JOIN tenant t ON t.tenant_id = m.tenant_id
    WHERE m.tenant_id = tenant AND m.account_id = account;
  PERFORM set_config('rung.tenant_id', '', true);
END $$;

CREATE FUNCTION entry.bearer_of(hash bytea)
  RETURNS TABLE (tenant_id uuid, token_id uuid, scopes text[], expires_at timestamptz, last_used_at timestamptz,
    time_zone text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tenant uuid := (SELECT s.tenant_id FROM entry.secret s WHERE s.hash = bearer_of.hash AND s.kind = 'API_TOKEN');
BEGIN
  IF tenant IS NULL THEN RETURN; END IF;
  PERFORM set_config('rung.tenant_id', tenant::text, true);
  RETURN QUERY SELECT k.tenant_id, k.id, k.scopes, k.expires_at, k.last_used_at, t.time_zone
    FROM api_token k JOIN tenant t ON t.tenant_id = k.tenant_id
    WHERE k.tenant_id = tenant AND k.secret_hash = bearer_of.hash AND k.revoked_at IS NULL;
  PERFORM set_config('rung.tenant_id', '', true);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA entry FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA entry TO {{app}}, {{worker}};

-- The directory follows the walled tables by itself, so the two cannot disagree.

CREATE FUNCTION entry.follow_membership() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = entry, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM entry.account_tenant WHERE account_id = OLD.account_id AND tenant_id = OLD.tenant_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO entry.account_tenant VALUES (NEW.account_id, NEW.tenant_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION entry.follow_secret() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = entry, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM entry.secret WHERE secret.hash = OLD.secret_hash;
  END IF;
  IF NEW.secret_hash IS NOT NULL AND NEW.revoked_at IS NULL AND to_jsonb(NEW) ->> 'accepted_at' IS NULL THEN
    INSERT INTO entry.secret VALUES (NEW.secret_hash, TG_ARGV[0], NEW.tenant_id);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION entry.follow_membership(), entry.follow_secret() FROM PUBLIC;

CREATE TRIGGER follow AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION entry.follow_membership();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF secret_hash, revoked_at ON api_token
  FOR EACH ROW EXECUTE FUNCTION entry.follow_secret('API_TOKEN');
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF secret_hash, revoked_at, accepted_at ON invitation
  FOR EACH ROW EXECUTE FUNCTION entry.follow_secret('INVITATION');
