-- What a source says of a person beyond the basics: the seat they sit on, and whether they are away.

ALTER TABLE person
  ADD COLUMN position_ref text,
  ADD COLUMN leave text CHECK (leave IN ('LEAVE', 'GARDEN_LEAVE'));
COMMENT ON COLUMN person.position_ref IS 'The seat somebody sits on, as the source numbers it: others may name it as their manager.';
COMMENT ON COLUMN person.leave IS 'While somebody is away they stay in the org and keep their layer, and are asked for no rating.';

ALTER TABLE person DROP CONSTRAINT person_worker_type_check;
ALTER TABLE person ADD CONSTRAINT person_worker_type_check CHECK
  (worker_type IN ('EMPLOYEE', 'CONTRACTOR', 'INTERN', 'ASSISTANT', 'BOARD_MEMBER', 'SERVICE_ACCOUNT'));

-- Whom nobody coaches counts in no span, unless a tenant says otherwise afterwards. The owner, too, sees one tenant
-- at a time.
DO $$
DECLARE
  tenant uuid;
BEGIN
  FOR tenant IN SELECT id FROM entry.tenant LOOP
    PERFORM set_config('rung.tenant_id', tenant::text, true);
    UPDATE org SET rules = jsonb_set(rules, '{excludedWorkerTypes}',
      (rules -> 'excludedWorkerTypes') || '["BOARD_MEMBER", "SERVICE_ACCOUNT"]'::jsonb);
  END LOOP;
  PERFORM set_config('rung.tenant_id', '', true);
END $$;
