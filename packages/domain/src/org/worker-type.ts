/** How somebody works for the company. Which of them count in a span is the tenant's rule (`LayerRules`). */
export const WORKER_TYPES = [
  "EMPLOYEE",
  "CONTRACTOR",
  "INTERN",
  "ASSISTANT",
  "BOARD_MEMBER",
  /** A shared mailbox, a bot: kept because files hold them, and nobody to coach. */
  "SERVICE_ACCOUNT",
] as const

export type WorkerType = (typeof WORKER_TYPES)[number]
