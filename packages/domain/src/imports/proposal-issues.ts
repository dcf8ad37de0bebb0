import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { NodeFields } from "./fields.ts"
import type { OrgIndex } from "./import-org.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import { type Evidence, isOverlap, isRenumbered, type Proposal } from "./proposals.ts"
import type { Entry } from "./row-groups.ts"
import { nodeBy, referenceOf } from "./same-person.ts"
import { rowName } from "./vacancy.ts"

const SAME: Readonly<Record<Evidence, string>> = {
  PRIOR_ID: say`the row gives that id as the one before`,
  NAME_AND_ADDRESS: say`same name and e-mail address`,
  NAME_AND_START: say`same name and start date`,
  NAME_AND_END: say`same name`,
}
/** With more proposals than this, one issue stands for all. */
const ASKED_ONE_BY_ONE = 20
/** From so many on, new ids in a file that gives nobody's known id are another system's. */
const NEW_SYSTEM = 3

interface Asking {
  readonly index: OrgIndex
  /** No row gives the id of somebody known. */
  readonly isNobodyKnown: boolean
}

/**
 * M10 and M36: who seems to be whom, each with the answer that says so; many at once are one question, and so are new
 * ids of several people where no id of the file is known.
 */
export function proposalIssues(
  proposals: readonly Proposal[],
  { index, isNobodyKnown }: Asking,
): readonly ImportIssue[] {
  const renumbered = proposals.filter(isRenumbered)
  const isAskedOnce = renumbered.length > (isNobodyKnown ? NEW_SYSTEM - 1 : ASKED_ONE_BY_ONE)
  const others = isAskedOnce ? proposals.filter((each) => !isRenumbered(each)) : proposals
  return [...(isAskedOnce ? [idsChanged(renumbered, index)] : []), ...otherIssues(others, index)]
}

function otherIssues(proposals: readonly Proposal[], index: OrgIndex): readonly ImportIssue[] {
  if (proposals.length <= ASKED_ONE_BY_ONE) return proposals.map((each) => proposed(each, index))
  const strange = proposals.filter(
    ({ evidence, isEarlier, isOnly }) => evidence === "PRIOR_ID" && !isEarlier && isOnly,
  )
  const again = proposals.filter((each) => each.isOnly && each.overlaps && !strange.includes(each))
  const rest = proposals.filter((each) => !strange.includes(each) && !again.includes(each))
  return [
    ...(again.length > 0 ? [againTogether(again, index)] : []),
    ...(strange.length > 0 ? [strangePriorIds(strange, index)] : []),
    ...rest.map((each) => proposed(each, index)),
  ]
}

function proposed(proposal: Proposal, index: OrgIndex): ImportIssue {
  const { entry, node, reference, evidence, overlaps, isEarlier } = proposal
  const known = knownAs(node, index)
  const [value, means] = isEarlier ? [known, reference] : [reference, known]
  const goesOn = isEarlier
    ? say`this row counts no more, and ${known} goes on`
    : say`${known} goes on under the id ${reference}`
  return issueOf(overlaps ? "M36" : "M10", {
    message: say`Row ${entry.row.row}: ${called(entry, reference)} ${seemingOf(proposal, index)}: ${SAME[evidence]}. Taken in as somebody new${withoutAddress(proposal, index)}, until you say that they are one person: then ${goesOn}, both histories are kept, and no record ends for it.`,
    rows: [placeOf(proposal, index)],
    fixes: [
      {
        kind: "ANSWER",
        label: say`${reference} is ${known}: one person`,
        answer: { question: "SAME_PERSON", value, means },
      },
      twoPeople(reference, known),
    ],
  })
}

function seemingOf({ entry, node, overlaps, isEarlier }: Proposal, index: OrgIndex): string {
  const known = knownAs(node, index)
  const left = index.current[node] === undefined ? say`, who has left` : ""
  if (isEarlier) return say`seems to be an earlier record of ${known}`
  if (!overlaps) return `seems to be ${known}${left}`
  const { endDate } = index.org.nodes[node]?.fields ?? {}
  return say`starts on ${entry.row.values.startDate ?? ""}, before the end of ${known} on ${endDate ?? ""}${left}`
}

/** An address stays with whoever has it, until both are one. */
function withoutAddress({ entry, node }: Proposal, index: OrgIndex): string {
  const { email } = index.org.nodes[node]?.fields ?? {}
  const isHeld = index.current[node] !== undefined && !!email && email === entry.row.values.email
  return isHeld ? `, without ${email}` : ""
}

function twoPeople(reference: string, known: string): SuggestedFix {
  return {
    kind: "ANSWER",
    label: say`${reference} and ${known} are two people`,
    answer: { question: "SAME_PERSON", value: reference, means: reference },
  }
}

/** So many at once are new ids from another system: one answer for all of them. */
function idsChanged(proposals: readonly Proposal[], index: OrgIndex): ImportIssue {
  const rows = proposals.map((each) => placeOf(each, index))
  const count = grouped(rows.length)
  return issueOf("M10", {
    message: say`${nameRows(rows.map(({ row }) => row))}: ${count} people seem to be known under other ids (${listed(rows.map(({ value }) => value))}), by name and address, or name and start date. Did another system give new ids? They are taken in as new people until you say that they are the same: then the known ones go on under the new ids, and their histories are kept.`,
    rows,
    fixes: [
      {
        kind: "ANSWER",
        label: say`All ${count} are the same people under new ids`,
        answer: { question: "IDS_CHANGED" },
      },
    ],
  })
}

function againTogether(proposals: readonly Proposal[], index: OrgIndex): ImportIssue {
  const cells = proposals.map(({ entry, node }) => ({
    row: entry.row.row,
    field: "priorId" as const,
    value: knownAs(node, index),
  }))
  const count = grouped(cells.length)
  return issueOf("M36", {
    message: say`${nameRows(cells.map(({ row }) => row))}: ${count} people seem to be known under other ids, hired again before the end of the last time. They are taken in as new people until you say that they are the same: then the known ones go on under the new ids, and their histories are kept.`,
    rows: proposals.map((each) => placeOf(each, index)),
    fixes: [{ kind: "SET_CELLS", label: say`All ${count} are the same people under new ids`, cells }],
  })
}

/** Ids before that name people of other names: the column may number them in another way. */
function strangePriorIds(proposals: readonly Proposal[], index: OrgIndex): ImportIssue {
  const rows = proposals.map((each) => placeOf(each, index))
  const cells = rows.map(({ row }) => ({ row, field: "priorId" as const, value: "" }))
  return issueOf("M10", {
    message: say`${nameRows(rows.map(({ row }) => row))}: their ids before are those of ${grouped(rows.length)} known people with other names. Taken in as new people. Are they ids of another system? Clear them then.`,
    rows,
    fixes: [{ kind: "SET_CELLS", label: say`They are not ids of this company's people`, cells }],
  })
}

/** M10: people who go on under another id because a row says so itself. */
export function continuedIssues(entries: readonly Entry[], index: OrgIndex): readonly ImportIssue[] {
  if (entries.length === 0) return []
  const idOf = ({ row: { values } }: Entry) => referenceOf(values) ?? rowName(values) ?? ""
  const rows = entries.map((entry) => ({
    row: entry.row.row,
    column: null,
    value: `${knownAs(entry.existing, index)} → ${idOf(entry)}`,
  }))
  const message = say`${nameRows(rows.map(({ row }) => row))}: ${listed(rows.map(({ value }) => value))}: known people go on under a new id, since the row gives the one before and the name or address agrees; both histories are kept. Say so where they are two people.`
  const fixes = entries.slice(0, 5).map((entry) => twoPeople(idOf(entry), knownAs(entry.existing, index)))
  return [issueOf("M10", { message, rows, fixes })]
}

/** M36: known people who begin again before the end that is stored for them. */
export function hiredAgain(entries: readonly Entry[], index: OrgIndex): readonly ImportIssue[] {
  const again = entries.filter(({ existing, kind, goesOn, row: { values } }) => {
    const known = index.org.nodes[existing]?.fields
    return kind === "PERSON" && known && !goesOn && values.endDate === undefined && isOverlap(values, known)
  })
  if (again.length === 0) return []
  const endOf = ({ existing }: Entry) => index.org.nodes[existing]?.fields.endDate ?? ""
  const rows = again.map((entry) => ({ row: entry.row.row, column: null, value: endOf(entry) }))
  const message = say`${nameRows(rows.map(({ row }) => row))}: hired again before the end of the last time (${listed(rows.map(({ value }) => value))}). One record goes on and the end still holds. Take it away if they stay.`
  const cells = again.map(({ row }) => ({ row: row.row, field: "endDate" as const, value: "__CLEAR__" }))
  return [
    issueOf("M36", {
      message,
      rows,
      fixes: [{ kind: "SET_CELLS", label: say`The end no longer holds`, cells }],
    }),
  ]
}

/** A reference that finds this node: its key in the source, else its stored id. */
export function knownAs(node: number, index: OrgIndex): string {
  const known = index.org.nodes[node]
  const { employeeId, externalId, email }: NodeFields = known?.fields ?? {}
  const isFound = (reference: string | undefined) => nodeBy(reference, index) === node
  return [employeeId, externalId, email].find(isFound) ?? known?.id ?? ""
}

function called({ row }: Entry, reference: string): string {
  const name = rowName(row.values)
  return name === undefined ? reference : `${reference} (${name})`
}

function placeOf({ entry, reference, node }: Proposal, index: OrgIndex) {
  return { row: entry.row.row, column: null, value: `${knownAs(node, index)} → ${reference}` }
}
