/** What a job is at. Planning goes from READ to KEEP; applying from LOCK, reverting from CHECK, both to RECORD. */
export const IMPORT_STEPS = [
  "WAIT",
  "READ",
  "LOAD_ORG",
  "UNDERSTAND",
  "CONNECT",
  "DERIVE",
  "COMPARE",
  "KEEP",
  "LOCK",
  "CHECK",
  "PEOPLE",
  "LINES",
  "PLACEMENTS",
  "RECORD",
] as const
export type ImportStep = (typeof IMPORT_STEPS)[number]
