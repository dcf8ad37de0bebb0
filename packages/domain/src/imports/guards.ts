import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { type Draft, type DraftLines, nodeLabel, rowOf } from "./draft.ts"
import type { ImportMode } from "./import-mode.ts"
import { type ImportIssue, issueOf, listed } from "./issue.ts"
import { keepManagers } from "./keep-managers.ts"

/** M23: a full file may miss this share of the people, or this few, and at most so many, without a stop. */
export const MISSING_SHARE = 0.05
export const MISSING_FEW = 3
export const MISSING_MANY = 20

/**
 * M23: people a full file does not name end. Stops when they are more than 5% of the people (and at least 3), or
 * more than 20: a filter may have been left on in the export. The number to type is how many would end.
 */
export function guardMissing({ nodes }: Draft, mode: ImportMode): readonly ImportIssue[] {
  const missing = nodes.filter((node) => node.endCause === "MISSING" && node.kind === "PERSON")
  if (mode !== "FULL" || missing.length === 0) return []
  const people = nodes.filter((node) => node.wasHere && node.kind === "PERSON").length
  const isMany =
    missing.length > MISSING_MANY ||
    (missing.length >= MISSING_FEW && missing.length > people * MISSING_SHARE)
  const rows = missing.map((node) => ({ row: 0, column: null, value: nodeLabel(node) }))
  const names = listed(missing.map(nodeLabel))
  if (!isMany) {
    return [
      issueOf("M23_FEW", {
        message: say`${names}: not in this full file, so they end. Import it as partial to keep them.`,
        rows,
      }),
    ]
  }
  const number = missing.length
  return [
    issueOf("M23", {
      message: say`${grouped(number)} of ${grouped(people)} people are not in this full file and would end: ${names}. Was a filter left on in the export? Type ${grouped(number)} to end them, or import the file as partial.`,
      rows,
      number,
      fixes: [
        { kind: "SET_MODE", label: say`Import as partial: nobody ends`, mode: "PARTIAL" },
        { kind: "CONFIRM", label: `End ${grouped(number)} people`, code: "M23", number },
      ],
    }),
  ]
}

/** M24: a full file with people for less than this share of the org seems to hold only a part of it. */
export const PART_SHARE = 0.5

/** M24: a full file with far fewer people than the org; beside the stop for those it would end. */
export function guardPart({ nodes }: Draft, mode: ImportMode): readonly ImportIssue[] {
  if (mode !== "FULL") return []
  const people = nodes.filter((node) => node.kind === "PERSON")
  const known = people.filter((node) => node.wasHere).length
  const inFile = people.filter((node) => node.entry).length
  const missing = people.filter((node) => node.endCause === "MISSING").length
  if (missing < MISSING_FEW || missing <= known * PART_SHARE || inFile >= known * PART_SHARE) return []
  return [
    issueOf("M24", {
      message: say`This full file has ${grouped(inFile)} people; the org has ${grouped(known)}. Is it a partial file? Imported as partial, it changes the people in it and ends nobody.`,
      rows: [],
      fixes: [{ kind: "SET_MODE", label: say`Import as partial: nobody ends`, mode: "PARTIAL" }],
    }),
  ]
}

/** M34: a span may grow to this many times itself, and to this many reports, without a stop. */
export const SPAN_GROWTH = 3
export const SPAN_SAFE = 40
/** M34 at a first import: of more people than this, no manager has over half as direct reports. */
export const FIRST_IMPORT_SAFE = 100

/**
 * M34: a failed join hangs everybody under one manager. Stops when a known manager's span is more than 3 times the
 * previous and over 40; at a first import when one manager has over half of more than 100 people. The number to type
 * is the new span. Spans are direct reports in the org, seats included.
 */
export function guardSpans(draft: Draft, lines: DraftLines): readonly ImportIssue[] {
  const { nodes } = draft
  const before = spansOf(lines.before, (at) => nodes[at]?.wasHere === true)
  const after = spansOf(lines.manager, (at) => nodes[at]?.isHere === true)
  const isFirst = !nodes.some((node) => node.wasHere)
  const people = nodes.filter((node) => node.isHere && node.kind === "PERSON").length
  const issues: ImportIssue[] = []
  nodes.forEach((node, at) => {
    const [old = 0, span = 0] = [before[at], after[at]]
    const explodesFirst = isFirst && people > FIRST_IMPORT_SAFE && span > people / 2
    const explodes = node.wasHere && span > SPAN_GROWTH * old && span > SPAN_SAFE
    if (!explodes && !explodesFirst) return
    const was = isFirst ? `of ${grouped(people)} people` : `instead of ${grouped(old)}`
    issues.push(
      issueOf("M34", {
        message: say`${nodeLabel(node)} would have ${grouped(span)} direct reports ${was}. Did the manager column lose its join? Type ${grouped(span)} if that is right.`,
        rows: [{ row: rowOf(node), column: null, value: nodeLabel(node) }],
        number: span,
        fixes: [
          ...keepManagers(rowsMovedTo(draft, lines, at)),
          {
            kind: "CONFIRM",
            label: say`${grouped(span)} direct reports are right`,
            code: "M34",
            number: span,
          },
        ],
      }),
    )
  })
  return issues
}

function rowsMovedTo({ nodes }: Draft, lines: DraftLines, manager: number): readonly number[] {
  return nodes.flatMap((node, at) => {
    const isMoved = node.wasHere && lines.manager[at] === manager && lines.changed[at] === 1
    return isMoved && node.entry?.row.values.managerRef ? [rowOf(node)] : []
  })
}

function spansOf(manager: Int32Array, isThere: (at: number) => boolean): Int32Array {
  const spans = new Int32Array(manager.length)
  manager.forEach((above, at) => {
    if (above >= 0 && isThere(at)) spans[above] = (spans[above] ?? 0) + 1
  })
  return spans
}
