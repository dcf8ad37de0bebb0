-- Schemas, and the one procedure that puts a table behind the tenant wall.

CREATE SCHEMA entry;
COMMENT ON SCHEMA entry IS
  'What must be known before a tenant is. The application reaches it only through security-definer functions.';
GRANT USAGE ON SCHEMA entry TO {{app}}, {{worker}};
GRANT USAGE ON SCHEMA public TO {{app}}, {{worker}}, {{ingest}};
GRANT SELECT ON rung_migration TO {{app}}, {{worker}};

-- Row-level security, forced, with one policy that compares with the setting directly (a sub-select in a policy
-- is refused by Citus). Without the setting the comparison is with NULL: no rows, no writes.
CREATE PROCEDURE raise_wall(wall_table regclass) LANGUAGE plpgsql AS $$
DECLARE
  inside constant text := $inside$tenant_id = NULLIF(current_setting('rung.tenant_id', true), '')::uuid$inside$;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', wall_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', wall_table);
  EXECUTE format('CREATE POLICY tenant_wall ON %s USING (%s) WITH CHECK (%s)', wall_table, inside, inside);
END $$;
REVOKE ALL ON PROCEDURE raise_wall(regclass) FROM PUBLIC;
