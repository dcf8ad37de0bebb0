/** First half of the key of each lease's lock; the other is a hash of the name. */
const SPACE = 7_364_003

/** How the sessions of threads that run jobs begin their name. */
export const THREAD_SESSIONS = "rung-thread"

/** Should a worker's machine vanish without a word, the database finds out within twelve seconds. */
export const FIND_THE_DEAD_SOON =
  "SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 4"

/** Shared: the session before this one may not be known to have ended yet. */
export const LEASE = `SELECT pg_advisory_lock_shared(${SPACE}, hashtext(name)) FROM unnest($1::text[]) AS name`

export const RETURN_LEASE = `SELECT pg_advisory_unlock_shared(${SPACE}, hashtext(name)) FROM unnest($1::text[]) AS name`

/** Names that have jobs, or sessions of threads, but no lease. */
export const CLAIMS_OF_THE_DEAD = `
  SELECT claim.name FROM (
    SELECT locked_by AS name FROM jobs._private_jobs WHERE locked_by IS NOT NULL
    UNION SELECT locked_by FROM jobs._private_job_queues WHERE locked_by IS NOT NULL
    UNION SELECT application_name FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user
        AND starts_with(application_name, '${THREAD_SESSIONS} ')
  ) AS claim
  WHERE NOT EXISTS (
    SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
    WHERE l.locktype = 'advisory' AND l.classid = ${SPACE} AND l.objsubid = 2 AND l.granted
      AND l.objid = (hashtext(claim.name)::bigint & 4294967295)::oid)`

/** What a dead process had begun on the server goes on for a while, and would hold locks against whoever takes over. */
export const END_SESSIONS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename = current_user AND application_name = $1`

/** Frees the jobs of a name unless somebody has taken its lease meanwhile, and tells whoever waits for jobs. */
export const FREE_JOBS = `
  WITH lease AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(${SPACE}, hashtext($1)) AS is_free)
  SELECT jobs.force_unlock_workers(ARRAY[$1]), pg_notify('jobs:insert', '{"count": 8}') FROM lease WHERE is_free`
