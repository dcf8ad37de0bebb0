/** The process stops before the job has come to its end; it is taken up again by another. */
export class JobInterrupted extends Error {
  constructor() {
    super("The process stops.")
    this.name = "JobInterrupted"
  }
}

/** The job needed more memory than a thread may have, which ended the thread and nothing else. */
export class ThreadOutOfMemory extends Error {
  constructor(megabytes: number) {
    super(`The job needed more than the ${megabytes} MB of memory it may have.`)
    this.name = "ThreadOutOfMemory"
  }
}
