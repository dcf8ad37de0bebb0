import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import { type Draft, nodeLabel, rowOf } from "./draft.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import type { Meaning, Resolve } from "./meaning.ts"
import { looksLikeRequisition } from "./open-seats.ts"

/** Somebody and the manager reference that is at issue. */
export interface ReferenceRow {
  readonly at: number
  readonly reference: string
  /** The row that says so, where it is not the one of the effective day. */
  readonly row?: number
}

/** A manager found by something else than their own key, or by a reference with two meanings. */
export interface ToldManager {
  readonly row: ReferenceRow
  readonly meaning: Meaning
}

export interface Where {
  readonly draft: Draft
  /** Header of the manager column. */
  readonly header: string | null
  readonly find: Resolve
}

/** M02: people who name themselves as manager. */
export function selfManaged(where: Where, rows: readonly ReferenceRow[]): ImportIssue {
  return issueOf("M02", {
    message: say`${who(where, rows)}: they report to themselves, so they are taken in without a manager. Give their manager.`,
    rows: places(where, rows),
    fixes: [
      {
        kind: "ANSWER",
        label: say`Their own id means no manager`,
        answer: { question: "OWN_ID_IS_NO_MANAGER" },
      },
    ],
  })
}

/** M03: a reference to nobody in the file or the org; it may be an open position nobody gave a row (M19). */
export function unknownManager(where: Where, reference: string, rows: readonly ReferenceRow[]): ImportIssue {
  const isSeat = looksLikeRequisition(reference)
  const openSeat = { question: "OPEN_SEAT", value: reference } as const
  const fixes: SuggestedFix[] = [
    ...(isSeat
      ? [{ kind: "ANSWER", label: say`Create the vacant position ${reference}`, answer: openSeat } as const]
      : []),
    {
      kind: "ANSWER",
      label: say`${reference} means no manager`,
      answer: { question: "NO_MANAGER", value: reference },
    },
  ]
  return issueOf("M03", {
    message: say`${who(where, rows)}: manager "${reference}" is not known. They are taken in unplaced; the reference is kept and tried again at every import. ${hintFor(reference, isSeat)}`,
    rows: places(where, rows),
    fixes,
  })
}

function hintFor(reference: string, isSeat: boolean): string {
  if (isSeat)
    return say`It is written like an open position: create it as vacant, or give it a row of its own.`
  if (/\p{L}{2,}[ ,]+\p{L}{2,}/u.test(reference))
    return say`It is a name nobody has: add the manager to the file, or give an id or e-mail address.`
  return say`Add the manager to the file, or correct the reference.`
}

/** M03, the good end: references kept earlier that somebody now answers to. */
export function placed(where: Where, rows: readonly ReferenceRow[]): ImportIssue {
  const names = listed(rows.map(({ at }) => nodeLabel(where.draft.nodes[at])))
  return issueOf("M03_PLACED", {
    message: say`${names}: unplaced until now, and placed by the manager reference kept from an earlier import. Nothing to do.`,
    rows: places(where, rows),
  })
}

/** M05: a value that stands for "no manager". */
export function markerStands(
  where: Where,
  value: string,
  rows: readonly ReferenceRow[],
  isOwnId = false,
): ImportIssue {
  const isReference = { question: "IS_REFERENCE", value } as const
  const fixes: SuggestedFix[] = isOwnId
    ? [
        {
          kind: "ANSWER",
          label: say`Remember: one's own id means no manager`,
          answer: { question: "OWN_ID_IS_NO_MANAGER" },
        },
      ]
    : [
        {
          kind: "ANSWER",
          label: say`Remember: ${value} means no manager`,
          answer: { question: "NO_MANAGER", value },
        },
        { kind: "ANSWER", label: say`${value} is a manager who is missing`, answer: isReference },
      ]
  return issueOf("M05_MARKER", {
    message: say`${who(where, rows)}: "${value}" is nobody and is read as "no manager". Confirm it once and it is remembered with the mapping.`,
    rows: places(where, rows),
    fixes,
  })
}

/** M06: a manager who leaves, or has left, while reports still point there. */
export function leftManager(
  where: Where,
  {
    manager,
    from,
    rows,
  }: { readonly manager: string; readonly from: Day; readonly rows: readonly ReferenceRow[] },
): ImportIssue {
  return issueOf("M06", {
    message: say`${who(where, rows)}: manager ${manager} has left, so from ${from} they are unplaced until they get another. Give their new manager, or let the next one above act.`,
    rows: places(where, rows),
    fixes: [actsFrom(manager, from)],
  })
}

/** Reports of somebody who leaves go to the next manager above. */
export function actsFrom(manager: string, from: Day): SuggestedFix {
  return {
    kind: "ANSWER",
    label: say`The manager above ${manager} acts from ${from}`,
    answer: { question: "SKIP_LEVEL", manager },
  }
}

/** M20: a manager who is in the org only from a later day on. */
export function managerToCome(
  where: Where,
  {
    manager,
    from,
    rows,
  }: { readonly manager: string; readonly from: Day; readonly rows: readonly ReferenceRow[] },
): ImportIssue {
  return issueOf("M20_MANAGER", {
    message: say`${who(where, rows)}: manager ${manager} is in the org from ${from} on. Until then they are unplaced, from then on they report there. Give who manages them until then.`,
    rows: places(where, rows),
  })
}

export function who({ draft }: Where, rows: readonly ReferenceRow[]): string {
  const numbers = rows.map((each) => numberOf(draft, each)).filter((row) => row > 0)
  const outside = rows
    .filter((each) => numberOf(draft, each) === 0)
    .map(({ at }) => nodeLabel(draft.nodes[at]))
  const parts = numbers.length > 0 ? [nameRows(numbers)] : []
  if (outside.length > 0) parts.push(say`${listed(outside)} (not in the file)`)
  return parts.join("; ")
}

export function places({ draft, header }: Where, rows: readonly ReferenceRow[]) {
  return rows.map((each) => ({ row: numberOf(draft, each), column: header, value: each.reference }))
}

function numberOf({ nodes }: Draft, { at, row }: ReferenceRow): number {
  return row || rowOf(nodes[at])
}
