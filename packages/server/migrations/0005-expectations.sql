-- Contracts: what each layer is expected to do. Published ones never change.

CREATE TABLE contract (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  state text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
  body jsonb NOT NULL,
  note text NOT NULL,
  published_at timestamptz,
  published_by text,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT contract_number_once UNIQUE (tenant_id, number),
  CONSTRAINT contract_published_has_date CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);
CALL raise_wall('contract');
GRANT SELECT, INSERT, UPDATE ON contract TO {{app}}, {{worker}};

CREATE FUNCTION refuse_change_of_published_contract() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'A published contract never changes.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'contract_immutable';
END $$;
-- Deleting one needs no trigger: the application may not, and only erasing a whole tenant does.
CREATE TRIGGER contract_immutable BEFORE UPDATE ON contract
  FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION refuse_change_of_published_contract();
