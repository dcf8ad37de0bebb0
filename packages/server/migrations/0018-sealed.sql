-- Confidential answers (UPWARD, SKIP, PEER), in a schema of their own: written by their rater through two functions,
-- read by release control alone.

ALTER TABLE assessment DROP CONSTRAINT assessment_perspective_check;
ALTER TABLE assessment
  ADD CONSTRAINT assessment_perspective_check CHECK (perspective IN ('MANAGER', 'SELF', 'UPWARD', 'SKIP', 'PEER')),
  ADD COLUMN confidential boolean NOT NULL GENERATED ALWAYS AS (perspective NOT IN ('MANAGER', 'SELF')) STORED,
  ADD COLUMN terms_version integer CHECK (terms_version > 0),
  ADD CONSTRAINT confidential_under_terms
    CHECK (perspective IN ('MANAGER', 'SELF') OR state IN ('ASSIGNED', 'DECLINED') OR terms_version IS NOT NULL),
  ADD CONSTRAINT assessment_kind UNIQUE (tenant_id, id, confidential);
COMMENT ON COLUMN assessment.terms_version IS 'The terms the rater accepted before the first confidential answer.';

-- A key decides where answers may lie: attributed ones in rating, confidential ones in sealed.answer.
ALTER TABLE rating
  ADD COLUMN confidential boolean NOT NULL DEFAULT false
    CONSTRAINT rating_is_attributed CHECK (NOT confidential),
  DROP CONSTRAINT rating_tenant_id_assessment_id_fkey,
  ADD CONSTRAINT rating_of_attributed_form FOREIGN KEY (tenant_id, assessment_id, confidential)
    REFERENCES assessment (tenant_id, id, confidential) ON DELETE CASCADE;

CREATE SCHEMA sealed;
COMMENT ON SCHEMA sealed IS 'Confidential answers. The application reaches them only through security-definer functions.';
GRANT USAGE ON SCHEMA sealed TO {{app}}, {{sealed}};

CREATE TABLE sealed.answer (
  tenant_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  competency text NOT NULL,
  value smallint CHECK (value BETWEEN 0 AND 5),
  comment text CONSTRAINT answer_comment_length CHECK (length(comment) <= 4000),
  confirmed boolean NOT NULL DEFAULT false CHECK (NOT confirmed OR comment IS NOT NULL),
  confidential boolean NOT NULL DEFAULT true CONSTRAINT answer_is_confidential CHECK (confidential),
  PRIMARY KEY (tenant_id, assessment_id, competency),
  CONSTRAINT answer_of_confidential_form FOREIGN KEY (tenant_id, assessment_id, confidential)
    REFERENCES assessment (tenant_id, id, confidential) ON DELETE CASCADE,
  CONSTRAINT answer_says_something CHECK (value IS NOT NULL OR comment IS NOT NULL)
);
COMMENT ON COLUMN sealed.answer.value IS '1 to 5; 0 says not seen; none where a draft has only a comment yet.';
COMMENT ON COLUMN sealed.answer.confirmed IS 'Whether the writer has said that the comment may be shown; else it never is.';
CALL raise_wall('sealed.answer');
GRANT SELECT ON sealed.answer TO {{sealed}};
GRANT SELECT ON assessment, participant, cycle TO {{sealed}};

-- Writes into a form that is still its rater's, and answers whether it was: same version, open cycle. The form is
-- locked until the transaction ends.
CREATE FUNCTION sealed.save_answers(form uuid, form_version integer, changes json, gone text[]) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tenant constant uuid := NULLIF(current_setting('rung.tenant_id', true), '')::uuid;
BEGIN
  PERFORM FROM assessment a JOIN cycle c ON c.tenant_id = tenant AND c.id = a.cycle_id
    WHERE a.tenant_id = tenant AND a.id = form AND a.version = form_version AND a.confidential
      AND a.state IN ('ASSIGNED', 'IN_PROGRESS') AND c.state = 'OPEN'
    FOR UPDATE OF a;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM sealed.answer d
    WHERE d.tenant_id = tenant AND d.assessment_id = form AND d.competency = ANY (gone);
  INSERT INTO sealed.answer (tenant_id, assessment_id, competency, value, comment, confirmed)
    SELECT tenant, form, j.competency, j.value, j.comment, coalesce(j.confirmed, false)
    FROM json_to_recordset(changes) AS j (competency text, value smallint, comment text, confirmed boolean)
    ON CONFLICT (tenant_id, assessment_id, competency) DO UPDATE
      SET value = EXCLUDED.value, comment = EXCLUDED.comment, confirmed = EXCLUDED.confirmed;
  RETURN true;
END $$;

-- What a rater has so far, until it is handed in or the cycle closes. Nothing for anybody else.
CREATE FUNCTION sealed.own_draft(form uuid, reader uuid)
  RETURNS TABLE (competency text, value smallint, comment text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.competency, d.value, d.comment
  FROM assessment a
  JOIN cycle c ON c.tenant_id = a.tenant_id AND c.id = a.cycle_id
  JOIN sealed.answer d ON d.tenant_id = a.tenant_id AND d.assessment_id = a.id
  WHERE a.tenant_id = NULLIF(current_setting('rung.tenant_id', true), '')::uuid
    AND d.tenant_id = NULLIF(current_setting('rung.tenant_id', true), '')::uuid
    AND a.id = form AND a.rater_id = reader AND a.confidential
    AND a.state IN ('ASSIGNED', 'IN_PROGRESS') AND c.state = 'OPEN'
$$;

-- A confidential form stays its rater's and about its subject: with another rater, somebody else's draft would be theirs.
CREATE FUNCTION sealed.keep_who() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'A confidential form keeps its rater, its subject and its view: withdraw it and assign another.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'confidential_form_keeps_who';
END $$;
CREATE TRIGGER confidential_form_keeps_who
  BEFORE UPDATE OF tenant_id, id, cycle_id, subject_id, rater_id, perspective ON assessment
  FOR EACH ROW WHEN (OLD.confidential OR NEW.perspective NOT IN ('MANAGER', 'SELF'))
  EXECUTE FUNCTION sealed.keep_who();

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA sealed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.save_answers(uuid, integer, json, text[]), sealed.own_draft(uuid, uuid) TO {{app}};
