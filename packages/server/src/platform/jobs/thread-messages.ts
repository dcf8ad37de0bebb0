/** What a thread is given when it begins. */
export interface ThreadSetup {
  /** A direct connection (no transaction pooler) of the worker's role. */
  readonly workerUrl: string
  /** What its sessions with the database are called. */
  readonly name: string
  readonly logLevel: string
}

/** What a thread is asked to do. */
export interface ThreadWork {
  readonly task: string
  readonly tenantId: string
  readonly payload: unknown
  readonly attempt: number
}

export interface WorkMessage extends ThreadWork {
  /** One word of shared memory: not zero once nobody wants the job any more. A thread that computes reads no mail. */
  readonly cancelled: Int32Array
}

/** What a thread says. */
export type ThreadMessage =
  | { readonly kind: "progress"; readonly step: string; readonly done: number; readonly total?: number }
  | { readonly kind: "log"; readonly line: string }
  | { readonly kind: "done" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: Error }
