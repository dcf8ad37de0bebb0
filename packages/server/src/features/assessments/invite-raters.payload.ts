import type { Result } from "@rung/domain/kit/result"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import type { InviteRatersPayload } from "./cycle-opening.input.ts"
import type { InvitedRaters } from "./invite-raters.ts"

const SHOWN = 50

export function inviteRatersPayload(result: Result<InvitedRaters>): InviteRatersPayload {
  const { invited, withoutAddress } = result.ok ? result.value : { invited: 0, withoutAddress: [] }
  return {
    invited,
    withoutAddressCount: withoutAddress.length,
    withoutAddress: withoutAddress
      .slice(0, SHOWN)
      .map(({ id, name, title, unit }) => ({ personId: toGlobalId("Person", id), name, title, unit })),
    problems: problemsOf(result),
  }
}
