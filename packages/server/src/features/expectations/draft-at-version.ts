import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { say } from "@rung/domain/kit/say"
import type { StoredDraft } from "./contract-draft.store.ts"

const CHANGED = say`Somebody changed the draft meanwhile: reload it and try again.`

/** The draft that a change was decided on, or why it is not that one any more. */
export function draftAtVersion(draft: StoredDraft | undefined, version: number): Result<StoredDraft> {
  if (!draft) return refused(problem("CONTRACT_DRAFT_MISSING", "There is no draft: start one first."))
  return draft.version === version ? ok(draft) : refused(problem("VERSION_CONFLICT", CHANGED, "version"))
}
