-- What somebody works on, by when, and how it goes.

CREATE TABLE plan (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  skills jsonb NOT NULL,
  actions jsonb NOT NULL,
  shared_with uuid,
  shared_on date,
  shared_at timestamptz,
  begun_on date NOT NULL,
  archived_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CHECK (archived_on IS NULL OR shared_with IS NULL),
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, shared_with) REFERENCES membership (tenant_id, account_id) ON DELETE SET NULL (shared_with)
);
COMMENT ON TABLE plan IS 'For the account alone that wrote it and the one it is shared with; goes with the membership, and with the person.';
COMMENT ON COLUMN plan.shared_on IS 'A day of the company; means something only while shared_with does.';
COMMENT ON COLUMN plan.shared_at IS 'The same, to the moment: what its reader is told of as new.';
CREATE UNIQUE INDEX plan_one_current ON plan (tenant_id, account_id) WHERE archived_on IS NULL;
CREATE INDEX plan_of_reader ON plan (tenant_id, shared_with) WHERE shared_with IS NOT NULL;
CREATE INDEX plan_of_person ON plan (tenant_id, person_id);
CALL raise_wall('plan');
GRANT SELECT, INSERT, UPDATE, DELETE ON plan TO {{app}};

CREATE TABLE plan_check_in (
  tenant_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  id uuid NOT NULL,
  author_id uuid,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, plan_id, id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, account_id) ON DELETE SET NULL (author_id)
);
COMMENT ON COLUMN plan_check_in.author_id IS 'Empty once its author is no member.';
CREATE INDEX plan_check_in_of_author ON plan_check_in (tenant_id, author_id);
CALL raise_wall('plan_check_in');
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_check_in TO {{app}};
