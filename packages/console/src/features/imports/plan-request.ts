import type { FixPartsFragment, PlanOrgImportInput } from "../../generated/graphql.ts"

/** What a plan was asked with, so that the next one differs in one fix. */
export type PlanRequest = PlanOrgImportInput

/** The same file planned again with a fix; nothing for a fix that is typed rather than planned. */
export function withFix(request: PlanRequest, fix: FixPartsFragment): PlanRequest | undefined {
  if (fix.kind === "ANSWER" && fix.answer) {
    const { question, column, format, value } = fix.answer
    const answer = { question, column: column ?? null, format: format ?? null, value: value ?? null }
    return { ...request, answers: [...(request.answers ?? []), answer] }
  }
  if (fix.kind === "SET_CELLS" && fix.cells) {
    const cells = fix.cells.map(({ row, field, value }) => ({ row, field, value }))
    return { ...request, edits: [...(request.edits ?? []), ...cells] }
  }
  if (fix.kind === "DROP_ROWS" && fix.rows) {
    return { ...request, leaveOutRows: [...new Set([...(request.leaveOutRows ?? []), ...fix.rows])] }
  }
  if (fix.kind === "SET_MODE" && fix.mode) return { ...request, mode: fix.mode }
  return undefined
}

const KEY = "rung-import-"

/** Keeps what a plan was asked with for as long as the tab lives. */
export function keepRequest(planId: string, request: PlanRequest): void {
  try {
    sessionStorage.setItem(KEY + planId, JSON.stringify(request))
  } catch {
    // A closed storage means that fixes need a new upload after the next reload.
  }
}

/** Nothing when the plan was made elsewhere: its file is then not at hand. */
export function keptRequest(planId: string): PlanRequest | undefined {
  try {
    const text = sessionStorage.getItem(KEY + planId)
    const kept: PlanRequest | null = text === null ? null : JSON.parse(text)
    return kept ?? undefined
  } catch {
    return undefined
  }
}
