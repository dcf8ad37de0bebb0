import type { Participant } from "../cycles/frozen-roster.ts"
import type { Contract } from "../expectations/contract.ts"
import type { Perspective } from "../expectations/perspective.ts"
import type { Assessment } from "./assessment.ts"
import { pinnedItems } from "./form.ts"

/** A form, and the manager on leave instead of whom its rater was asked. */
export interface AssignedForm extends Assessment {
  readonly insteadOf: string | null
}

/**
 * The forms of a cycle: from above by each participant's acting manager, where there is one, or by the next above
 * where that one is on leave, and of oneself by each participant who is there. Perspectives without a way to find their
 * raters yet, or without a route, give no form.
 */
export function assignForms(
  roster: readonly Participant[],
  contract: Contract,
  perspectives: readonly Perspective[],
): readonly AssignedForm[] {
  const itemsOf = pinnedItemsOnce(contract)
  return roster.flatMap((participant) =>
    perspectives.flatMap((perspective): AssignedForm[] => {
      const raterId = raterOf(participant, perspective)
      const items = itemsOf(participant, perspective)
      if (raterId === null || items.length === 0) return []
      const { personId: subjectId } = participant
      return [
        {
          subjectId,
          raterId,
          perspective,
          items,
          ratings: [],
          state: "ASSIGNED",
          declineReason: null,
          version: 1,
          insteadOf: perspective === "MANAGER" ? participant.insteadOf : null,
        },
      ]
    }),
  )
}

function raterOf({ personId, managerId, isAway }: Participant, perspective: Perspective): string | null {
  if (perspective === "SELF") return isAway ? null : personId
  return perspective === "MANAGER" ? managerId : null
}

/** Items depend on the layer, and on being a hybrid but not on its share: a large roster asks few times. */
function pinnedItemsOnce(contract: Contract) {
  const known = new Map<string, readonly string[]>()
  return (participant: Participant, perspective: Perspective): readonly string[] => {
    const key = `${participant.layer} ${participant.hybridShare !== null} ${perspective}`
    const items = known.get(key) ?? pinnedItems(contract, participant, perspective)
    known.set(key, items)
    return items
  }
}
