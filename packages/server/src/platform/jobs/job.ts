import type { Database, TenantDb } from "../db/database.ts"

/** What does one kind of job. It may be run again after it failed or its process died, so it must bear that. */
export type Job<Parts> = JobOfTenant<Parts> | JobOfNobody<Parts>

export interface JobOfNobody<Parts> {
  readonly task: string
  readonly of: "nobody"
  /** When it comes by itself, as a crontab has it, in UTC; otherwise it is only added. */
  readonly every?: string
  run(job: TenantlessJob<Parts>): Promise<void>
}

export interface JobOfTenant<Parts> {
  readonly task: string
  readonly of: "tenant"
  /**
   * Runs in a thread beside the server's, so that its work keeps nobody waiting. It gets only what a thread can have:
   * see `ThreadParts`.
   */
  readonly inThread?: true
  /** How often it is taken up before it is given up; twelve times unless told. */
  readonly tries?: number
  run(job: TenantJob<Parts>, run: JobRun): Promise<void>
  /**
   * Beside the run, by the process that does jobs: at most every 250 ms when the job has reported something new, and
   * every second. On CANCEL the run is told, and ended if it does not end by itself.
   */
  watch?(job: TenantJob<Parts>, progress: JobProgress | undefined): Promise<"GO_ON" | "CANCEL">
  /** The job is over and was not done; nobody takes it up again. It may have come as far as its commit. */
  gaveUp?(job: TenantJob<Parts>, why: GaveUp): Promise<void>
}

export interface TenantlessJob<Parts> {
  readonly parts: Parts
  readonly payload: unknown
}

export interface TenantJob<Parts> extends TenantlessJob<Parts> {
  /** Transactions of the tenant that the job was added for. */
  readonly db: TenantDb
}

/** What a running job says to whoever watches it. */
export interface JobRun {
  /** 1 for the first time; more after it failed or its process died. */
  readonly attempt: number
  /** Says how far it is. Costs next to nothing, and what nobody has looked at yet is overwritten. */
  report(step: string, done: number, total?: number): void
  /** Whether nobody wants it any more; it then ends by throwing JobCancelled. */
  isCancelled(): boolean
}

export interface JobProgress {
  readonly attempt: number
  readonly step: string
  readonly done: number
  readonly total: number | undefined
}

export interface GaveUp {
  /** OUT_OF_MEMORY: it needed more than a thread may have. FAILED: it was tried as often as it may be. */
  readonly reason: "CANCELLED" | "OUT_OF_MEMORY" | "FAILED"
  /** For the log and for whoever runs the server, not for users. */
  readonly message: string
}

/** Thrown by a job that has seen that it is cancelled. */
export class JobCancelled extends Error {
  constructor() {
    super("The job was cancelled.")
    this.name = "JobCancelled"
  }
}

/** What every job's parts have. */
export interface JobParts {
  readonly database: Database
}
