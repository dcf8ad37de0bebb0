/** How somebody works for the company. Which of them count in a span is the tenant's rule (`LayerRules`). */
export const WORKER_TYPES = ["EMPLOYEE", "CONTRACTOR", "INTERN", "ASSISTANT"] as const

export type WorkerType = (typeof WORKER_TYPES)[number]
