import { type Logger as GraphileLogger, Logger, runMigrations } from "graphile-worker"
import pg from "pg"

/** The schema of the queue. */
export const JOBS_SCHEMA = "jobs"

export interface InstallJobsOptions {
  /** A direct connection (no transaction pooler) of the worker's role, to which the queue belongs. */
  readonly workerUrl: string
  /** Name of the application's role, which may add jobs by our two functions and in no other way. */
  readonly appRole: string
}

const LOCK = 7_364_002

/** Brings the queue up to date: its tables, and the functions by which jobs come in. May run any number of times. */
export async function installJobs({ workerUrl, appRole }: InstallJobsOptions): Promise<void> {
  const client = new pg.Client({ connectionString: workerUrl })
  await client.connect()
  try {
    // Another server may take longer over the same than a request may wait for a lock.
    await client.query("SET lock_timeout = 0; SET statement_timeout = 0")
    await client.query("SELECT pg_advisory_lock($1)", [LOCK])
    // The queue's own migration begins by creating its schema, for which the worker's role has no right.
    await client.query(
      `CREATE TABLE IF NOT EXISTS jobs.migrations (
         id int PRIMARY KEY, ts timestamptz NOT NULL DEFAULT now(), breaking boolean NOT NULL DEFAULT false)`,
    )
    await runMigrations({ connectionString: workerUrl, schema: JOBS_SCHEMA, logger: silentLogger })
    await client.query(ENTRANCES)
    const app = pg.escapeIdentifier(appRole)
    await client.query(
      `REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs FROM PUBLIC;
       GRANT EXECUTE ON FUNCTION jobs.enqueue(text, json), jobs.enqueue_tenantless(text, json) TO ${app}`,
    )
  } finally {
    await client.end()
  }
}

/** The tenant of a job is the tenant of the transaction that adds it: nobody adds a job to another's. */
const ENTRANCES = `
CREATE OR REPLACE FUNCTION jobs.enqueue(task text, payload json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
DECLARE
  tenant text := NULLIF(current_setting('rung.tenant_id', true), '');
BEGIN
  IF tenant IS NULL THEN RAISE EXCEPTION 'A job needs a tenant.'; END IF;
  PERFORM jobs.add_job(task, json_build_object('tenantId', tenant, 'payload', payload), max_attempts => 12);
END $$;

CREATE OR REPLACE FUNCTION jobs.enqueue_tenantless(task text, payload json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
BEGIN
  PERFORM jobs.add_job(task, json_build_object('tenantId', NULL, 'payload', payload), max_attempts => 12);
END $$;`

/** The queue's own chatter; what matters is logged by our tasks. */
export const silentLogger: GraphileLogger = new Logger(() => () => undefined)
