-- What an assessor notes through the year about somebody they assess.

CREATE TABLE observation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  competency text,
  seen_on date NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  attached_to uuid,
  attached_as text,
  kept_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CHECK ((attached_to IS NULL) = (attached_as IS NULL)),
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, subject_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE observation IS 'For the account alone that wrote it; goes with the membership, and with the person it is about.';
COMMENT ON COLUMN observation.attached_to IS
  'The form that has a copy of the text in the note of attached_as. No foreign key: a form may be taken back, the observation stays.';
CREATE INDEX observation_of_author ON observation (tenant_id, account_id, subject_id, seen_on DESC);
CREATE INDEX observation_of_subject ON observation (tenant_id, subject_id);
CALL raise_wall('observation');
GRANT SELECT, INSERT, UPDATE, DELETE ON observation TO {{app}}, {{worker}};
