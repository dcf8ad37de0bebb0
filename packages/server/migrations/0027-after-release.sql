-- What is said once a result is released, and who was told of it. A result itself never changes: texts are only added,
-- the latest version of each is shown.

CREATE TABLE result_acknowledgement (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  person_id uuid NOT NULL,
  acknowledged_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id, person_id),
  FOREIGN KEY (tenant_id, cycle_id, person_id) REFERENCES participant ON DELETE CASCADE
);
COMMENT ON TABLE result_acknowledgement IS 'Subjects who have said that they read their result, once.';
CALL raise_wall('result_acknowledgement');
GRANT SELECT, INSERT ON result_acknowledgement TO {{app}}, {{worker}};

CREATE TABLE result_response (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('REPLY', 'CORRECTION', 'ANSWER')),
  version integer NOT NULL CHECK (version > 0),
  answers integer CHECK ((kind = 'ANSWER') = (answers IS NOT NULL)),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  written_at timestamptz NOT NULL,
  CONSTRAINT result_response_version PRIMARY KEY (tenant_id, cycle_id, person_id, kind, version),
  FOREIGN KEY (tenant_id, cycle_id, person_id) REFERENCES participant ON DELETE CASCADE
);
COMMENT ON TABLE result_response IS 'Texts about a released result, every version: REPLY and CORRECTION by its subject, ANSWER by an administrator.';
COMMENT ON COLUMN result_response.answers IS 'The version of the correction that an ANSWER is about.';
CALL raise_wall('result_response');
GRANT SELECT, INSERT ON result_response TO {{app}}, {{worker}};

CREATE TABLE release_notice (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  own boolean NOT NULL,
  team boolean NOT NULL,
  sent_at timestamptz,
  PRIMARY KEY (tenant_id, cycle_id, membership_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, membership_id) REFERENCES membership ON DELETE CASCADE
);
COMMENT ON TABLE release_notice IS 'Members who are told by mail, once, that results are there: their own, or those of their people.';
COMMENT ON COLUMN release_notice.sent_at IS 'Set before the mail goes, so that nobody gets it twice.';
CALL raise_wall('release_notice');
GRANT SELECT, INSERT, UPDATE ON release_notice TO {{app}}, {{worker}};
