-- When raters are reminded, and on which days each of them was.

CREATE TABLE reminder_plan (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  is_on boolean NOT NULL,
  on_opening boolean NOT NULL,
  days_before integer[] NOT NULL CHECK (cardinality(days_before) <= 8),
  PRIMARY KEY (tenant_id, cycle_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE
);
COMMENT ON TABLE reminder_plan IS 'Where it differs from what is usual.';
CALL raise_wall('reminder_plan');
GRANT SELECT, INSERT, UPDATE ON reminder_plan TO {{app}}, {{worker}};

CREATE TABLE reminder (
  tenant_id uuid NOT NULL,
  rater_id uuid NOT NULL,
  day date NOT NULL,
  mailed_at timestamptz,
  PRIMARY KEY (tenant_id, rater_id, day),
  FOREIGN KEY (tenant_id, rater_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE reminder IS 'One row a rater and day, in the tenant''s time zone: the key is why nobody is mailed twice a day.';
COMMENT ON COLUMN reminder.mailed_at IS 'None where every form was handed in before the mail was written.';
CREATE INDEX reminder_by_day ON reminder (tenant_id, day);
CALL raise_wall('reminder');
GRANT SELECT, INSERT, UPDATE, DELETE ON reminder TO {{app}}, {{worker}};
