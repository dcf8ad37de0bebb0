import { type Refused, refused } from "@rung/domain/kit/result"

/** A refusal with the domain's field names replaced by those of the input that was given. */
export function atField(refusal: Refused, fields: Readonly<Record<string, string>>): Refused {
  return refused(
    ...refusal.problems.map((each) => ({ ...each, path: each.path.map((part) => fields[part] ?? part) })),
  )
}
