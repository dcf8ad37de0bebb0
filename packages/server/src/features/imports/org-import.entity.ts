/** How far an import has come; a plan is either applied once or cancelled. */
export const IMPORT_STATES = ["PLANNED", "APPLIED", "CANCELLED"] as const
export type ImportState = (typeof IMPORT_STATES)[number]
