import { problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { MAX_PERSON_TEXT } from "./person-data.ts"

/** What is known of a vacant seat beside its place; `null` where it is not known. */
export interface PositionData {
  readonly reference: string | null
  readonly title: string | null
  readonly unit: string | null
}

/** A seat as somebody typed it in; what is left out, null or blank is not known. */
export type TypedPosition = { readonly [F in keyof PositionData]?: string | null }

/** Tidies what was typed, as for a person. Refuses texts beyond 200 characters (`TEXT_TOO_LONG`). */
export function checkPositionData(typed: TypedPosition): Result<PositionData> {
  const text = (value: string | null | undefined) => value?.trim().replace(/\s+/g, " ") || null
  const data = { reference: text(typed.reference), title: text(typed.title), unit: text(typed.unit) }
  const problems = Object.entries(data)
    .filter(([, value]) => [...(value ?? "")].length > MAX_PERSON_TEXT)
    .map(([field]) => problem("TEXT_TOO_LONG", `Shorten it to at most ${MAX_PERSON_TEXT} characters.`, field))
  return okUnless(problems, () => data)
}
