import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { endPlace } from "./end-place.ts"
import type { EndPlaceInput } from "./org-edit.input.ts"

/** Answers the row id of the seat that is given up. */
export function endPosition(ctx: Ctx, input: EndPlaceInput): Promise<Result<string>> {
  return endPlace(ctx, { action: "org:end-position", type: "Position", input })
}
