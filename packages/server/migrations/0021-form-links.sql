-- Links that open one form without a sign-in: a code that is mailed and works once, and the session it opens.

ALTER TABLE entry.secret
  DROP CONSTRAINT secret_kind_check,
  ADD CONSTRAINT secret_kind_check CHECK (kind IN ('API_TOKEN', 'INVITATION', 'FORM_LINK', 'FORM_SESSION'));

CREATE TABLE form_link (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  secret_hash bytea,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, assessment_id) REFERENCES assessment ON DELETE CASCADE
);
COMMENT ON COLUMN form_link.secret_hash IS 'Of the code; set when it is mailed, so no queue ever holds the code.';
COMMENT ON COLUMN form_link.used_at IS 'When it was opened, or a newer one replaced it. By a used code its rater may ask for another.';
CREATE INDEX form_link_by_form ON form_link (tenant_id, assessment_id);
CALL raise_wall('form_link');
GRANT SELECT, INSERT, UPDATE ON form_link TO {{app}}, {{worker}};

CREATE TABLE form_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, assessment_id) REFERENCES assessment ON DELETE CASCADE
);
COMMENT ON COLUMN form_session.secret_hash IS 'Of the cookie.';
CREATE INDEX form_session_by_form ON form_session (tenant_id, assessment_id);
CALL raise_wall('form_session');
GRANT SELECT, INSERT, UPDATE ON form_session TO {{app}};

CREATE TRIGGER follow AFTER INSERT OR UPDATE OF secret_hash, revoked_at ON form_link
  FOR EACH ROW EXECUTE FUNCTION entry.follow_secret('FORM_LINK');
CREATE TRIGGER follow AFTER INSERT OR UPDATE OF secret_hash, revoked_at ON form_session
  FOR EACH ROW EXECUTE FUNCTION entry.follow_secret('FORM_SESSION');

-- Whose form a cookie opens, while the form can be answered: it steps into the one tenant for its own statement.
CREATE FUNCTION entry.form_of(hash bytea)
  RETURNS TABLE (tenant_id uuid, session_id uuid, assessment_id uuid, rater_id uuid, expires_at timestamptz,
    time_zone text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tenant uuid := (SELECT s.tenant_id FROM entry.secret s WHERE s.hash = form_of.hash AND s.kind = 'FORM_SESSION');
BEGIN
  IF tenant IS NULL THEN RETURN; END IF;
  PERFORM set_config('rung.tenant_id', tenant::text, true);
  RETURN QUERY SELECT f.tenant_id, f.id, f.assessment_id, a.rater_id, f.expires_at, t.time_zone
    FROM form_session f
    JOIN assessment a ON a.tenant_id = f.tenant_id AND a.id = f.assessment_id
    JOIN cycle c ON c.tenant_id = f.tenant_id AND c.id = a.cycle_id
    JOIN tenant t ON t.tenant_id = f.tenant_id
    WHERE f.tenant_id = tenant AND f.secret_hash = form_of.hash AND f.revoked_at IS NULL
      AND a.state IN ('ASSIGNED', 'IN_PROGRESS') AND c.state = 'OPEN';
  PERFORM set_config('rung.tenant_id', '', true);
END $$;
REVOKE ALL ON FUNCTION entry.form_of(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entry.form_of(bytea) TO {{app}};
