/** How far an import has come. A job is at work on one that is PLANNING, APPLYING or REVERTING. */
export const IMPORT_STATES = [
  "RECEIVING",
  "PLANNING",
  "PLANNED",
  "APPLYING",
  "APPLIED",
  "REVERTING",
  "REVERTED",
  "FAILED",
  "CANCELLED",
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** How the data of an import came. */
export const IMPORT_SOURCES = ["UPLOAD", "ROWS", "CHUNKS"] as const
export type ImportSource = (typeof IMPORT_SOURCES)[number]
