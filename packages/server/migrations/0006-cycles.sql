-- Cycles, and the roster each one froze when it opened.

CREATE TABLE cycle (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CONSTRAINT cycle_has_name CHECK (length(name) BETWEEN 1 AND 80),
  state text NOT NULL CHECK (state IN ('DRAFT', 'OPEN', 'CALIBRATING', 'RELEASED', 'ARCHIVED')),
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  perspectives text[] NOT NULL CHECK (cardinality(perspectives) > 0),
  population jsonb NOT NULL,
  contract_id uuid,
  frozen jsonb,
  opened_at timestamptz,
  closed_at timestamptz,
  released_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contract,
  CONSTRAINT cycle_name_taken UNIQUE (tenant_id, name),
  CONSTRAINT cycle_closes_after_it_opens CHECK (closes_on > opens_on),
  CONSTRAINT cycle_open_is_pinned CHECK (state = 'DRAFT' OR (contract_id IS NOT NULL AND frozen IS NOT NULL))
);
COMMENT ON COLUMN cycle.frozen IS 'Perspective weights, k and the as-of day, fixed at opening.';
CREATE INDEX cycle_newest ON cycle (tenant_id, opens_on DESC, id DESC);
CALL raise_wall('cycle');
GRANT SELECT, INSERT, UPDATE, DELETE ON cycle TO {{app}}, {{worker}};

CREATE TABLE participant (
  tenant_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  person_id uuid NOT NULL,
  manager_id uuid,
  layer text NOT NULL CHECK (layer IN ('IC', 'M1', 'M2', 'EXEC')),
  hybrid_share double precision,
  path text COLLATE "C" NOT NULL,
  unit text,
  title text,
  PRIMARY KEY (tenant_id, cycle_id, person_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
COMMENT ON COLUMN participant.manager_id IS 'The next filled place above when the cycle opened.';
-- Path before cycle: with the cycle first, a planner without statistics (a cycle just opened) takes this index for
-- the key's and reads the whole cycle for each row it looks up.
CREATE INDEX participant_by_path ON participant (tenant_id, path, cycle_id);
CALL raise_wall('participant');
GRANT SELECT, INSERT, UPDATE, DELETE ON participant TO {{app}}, {{worker}};
