/**
 * What a file claims to hold: `FULL` everybody, so that who is missing ends; `PARTIAL` some people; `DELTA` rows
 * that say themselves what happens, in an operation column.
 */
export const IMPORT_MODES = ["FULL", "PARTIAL", "DELTA"] as const
export type ImportMode = (typeof IMPORT_MODES)[number]
