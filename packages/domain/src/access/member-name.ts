import { problem } from "../kit/problem.ts"
import { ok, type Result, refused } from "../kit/result.ts"
import { tidyName } from "./create-tenant.ts"

/**
 * The name other members see, in one spelling. Refusals: `NAME_MISSING`, `NAME_TOO_LONG` (more than 120
 * characters or a control character).
 */
export function checkMemberName(text: string): Result<string> {
  const name = tidyName(text)
  if (name === "") return refused(problem("NAME_MISSING", "Write your name as others should see it.", "name"))
  if ([...name].length > 120 || /\p{Cc}/u.test(name)) {
    return refused(problem("NAME_TOO_LONG", "Write your name in at most 120 characters.", "name"))
  }
  return ok(name)
}
