-- Who prepares for an executive: sees the board as they do, and writes notes beside their forms. Never rates.

CREATE TABLE delegation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  executive_id uuid NOT NULL,
  delegate_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  named_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK (executive_id <> delegate_id),
  CHECK (until_day >= from_day),
  FOREIGN KEY (tenant_id, executive_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, delegate_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE
);
COMMENT ON TABLE delegation IS 'Both by their accounts; goes with either membership, and counts for nothing while the executive holds no such role.';
COMMENT ON COLUMN delegation.until_day IS 'The last day, in the time zone of the tenant.';
CREATE UNIQUE INDEX delegation_one_executive ON delegation (tenant_id, delegate_id) WHERE ended_at IS NULL;
CREATE INDEX delegation_of_executive ON delegation (tenant_id, executive_id);
CALL raise_wall('delegation');
GRANT SELECT, INSERT, UPDATE ON delegation TO {{app}}, {{worker}};

CREATE TABLE prepared_note (
  tenant_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  competency text NOT NULL,
  account_id uuid NOT NULL,
  rater_id uuid NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, assessment_id, competency, account_id),
  FOREIGN KEY (tenant_id, assessment_id) REFERENCES assessment (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, rater_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE prepared_note IS 'For its writer while they prepare, and for the rater it was written for, as long as the form is theirs.';
CREATE INDEX prepared_note_of_account ON prepared_note (tenant_id, account_id);
CREATE INDEX prepared_note_of_rater ON prepared_note (tenant_id, rater_id);
CALL raise_wall('prepared_note');
GRANT SELECT, INSERT, UPDATE, DELETE ON prepared_note TO {{app}}, {{worker}};

-- Who calls is told with whom they prepare for, so that an end acts on the next request.

DROP FUNCTION entry.member_of(uuid, uuid);
CREATE FUNCTION entry.member_of(account uuid, tenant uuid)
  RETURNS TABLE (membership_id uuid, person_id uuid, roles text[], time_zone text,
    prepares_for uuid, prepares_from text, prepares_until text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('rung.tenant_id', tenant::text, true);
  RETURN QUERY SELECT m.id, m.person_id, m.roles, t.time_zone, e.person_id, d.from_day::text, d.until_day::text
    FROM membership m JOIN tenant t ON t.tenant_id = m.tenant_id
    LEFT JOIN delegation d ON d.tenant_id = m.tenant_id AND d.delegate_id = m.account_id AND d.ended_at IS NULL
    LEFT JOIN membership e ON e.tenant_id = d.tenant_id AND e.account_id = d.executive_id
      AND 'EXEC' = ANY (e.roles)
    WHERE m.tenant_id = tenant AND m.account_id = account;
  PERFORM set_config('rung.tenant_id', '', true);
END $$;
REVOKE ALL ON FUNCTION entry.member_of(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entry.member_of(uuid, uuid) TO {{app}}, {{worker}};
