/** The views from which a person can be assessed. SELF never enters a score. */
export const PERSPECTIVES = ["MANAGER", "SELF", "UPWARD", "SKIP", "PEER"] as const
export type Perspective = (typeof PERSPECTIVES)[number]
