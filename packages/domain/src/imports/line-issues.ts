import { type Draft, nodeLabel, rowOf } from "./draft.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import type { Resolve } from "./references.ts"

/** Somebody and the manager reference that is at issue. */
export interface ReferenceRow {
  readonly at: number
  readonly reference: string
}

interface Where {
  readonly draft: Draft
  /** Header of the manager column. */
  readonly header: string | null
}

/** M02: people who name themselves as manager. */
export function selfManaged(where: Where, rows: readonly ReferenceRow[]): ImportIssue {
  return issueOf("M02", {
    message: `${who(where, rows)}: they report to themselves, so they are taken in without a manager. Give their manager.`,
    rows: places(where, rows),
    fixes: [
      {
        kind: "ANSWER",
        label: "Their own id means no manager",
        answer: { question: "OWN_ID_IS_NO_MANAGER" },
      },
    ],
  })
}

/** M03: a reference to nobody in the file or the org; also managers given by name. */
export function unknownManager(
  where: Where,
  {
    reference,
    rows,
    resolve,
  }: { readonly reference: string; readonly rows: readonly ReferenceRow[]; readonly resolve: Resolve },
): ImportIssue {
  const candidates = / \p{L}|\p{L}, ?\p{L}/u.test(reference) ? namedAlike(where.draft, reference) : []
  const hint =
    candidates.length > 0
      ? `It is a name; ${listed(candidates.map((at) => nodeLabel(where.draft.nodes[at])))} ${candidates.length === 1 ? "has" : "have"} it: give an id or e-mail address instead.`
      : "Add the manager to the file, or correct the reference."
  return issueOf("M03", {
    message: `${who(where, rows)}: manager "${reference}" is not known. They are taken in unplaced; the reference is kept and tried again at every import. ${hint}`,
    rows: places(where, rows),
    fixes: candidates
      .map((at) => nodeLabel(where.draft.nodes[at]))
      .filter((label) => resolve(label) >= 0)
      .slice(0, 5)
      .map((label) => setManager(where, rows, label)),
  })
}

/** M03, the good end: references kept earlier that somebody now answers to. */
export function placed(where: Where, rows: readonly ReferenceRow[]): ImportIssue {
  const names = listed(rows.map(({ at }) => nodeLabel(where.draft.nodes[at])))
  return issueOf("M03_PLACED", {
    message: `${names}: unplaced until now, and placed by the manager reference kept from an earlier import. Nothing to do.`,
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
          label: "Remember: one's own id means no manager",
          answer: { question: "OWN_ID_IS_NO_MANAGER" },
        },
      ]
    : [
        {
          kind: "ANSWER",
          label: `Remember: ${value} means no manager`,
          answer: { question: "NO_MANAGER", value },
        },
        { kind: "ANSWER", label: `${value} is a manager who is missing`, answer: isReference },
      ]
  return issueOf("M05_MARKER", {
    message: `${who(where, rows)}: "${value}" is nobody and is read as "no manager". Confirm it once and it is remembered with the mapping.`,
    rows: places(where, rows),
    fixes,
  })
}

/** M06: a manager who leaves, or has left, while reports still point there. */
export function leftManager(where: Where, manager: string, rows: readonly ReferenceRow[]): ImportIssue {
  return issueOf("M06", {
    message: `${who(where, rows)}: manager ${manager} has left, so they are unplaced until they get another. Give their new manager, or let the next one above act.`,
    rows: places(where, rows),
    fixes: [
      {
        kind: "ANSWER",
        label: `The manager above ${manager} acts from the effective day`,
        answer: { question: "SKIP_LEVEL", manager },
      },
    ],
  })
}

function setManager(where: Where, rows: readonly ReferenceRow[], value: string): SuggestedFix {
  const numbers = rows.map(({ at }) => rowOf(where.draft.nodes[at])).filter((row) => row > 0)
  return {
    kind: "SET_CELLS",
    label: `Manager is ${value}`,
    cells: numbers.map((row) => ({ row, field: "managerRef", value })),
  }
}

function who({ draft }: Where, rows: readonly ReferenceRow[]): string {
  const numbers = rows.map(({ at }) => rowOf(draft.nodes[at])).filter((row) => row > 0)
  const outside = rows
    .filter(({ at }) => rowOf(draft.nodes[at]) === 0)
    .map(({ at }) => nodeLabel(draft.nodes[at]))
  const parts = numbers.length > 0 ? [nameRows(numbers)] : []
  if (outside.length > 0) parts.push(`${listed(outside)} (not in the file)`)
  return parts.join("; ")
}

function places({ draft, header }: Where, rows: readonly ReferenceRow[]) {
  return rows.map(({ at, reference }) => ({ row: rowOf(draft.nodes[at]), column: header, value: reference }))
}

function namedAlike({ nodes }: Draft, reference: string): readonly number[] {
  const [family, given] = reference.split(",").map((part) => part.trim().toLowerCase())
  const wanted = given ? `${given} ${family}` : family
  return [...nodes.keys()].filter((at) => nodes[at]?.isHere && nodes[at].after.name?.toLowerCase() === wanted)
}
