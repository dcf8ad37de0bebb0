import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { headChange } from "../layers/head-change.ts"
import { type Draft, type DraftLines, nodeLabel, rowOf } from "./draft.ts"
import { type ImportIssue, issueOf, listed } from "./issue.ts"
import type { DerivedOrgs } from "./layer-impact.ts"

interface Roots {
  readonly draft: Draft
  readonly lines: DraftLines
  readonly derived: DerivedOrgs
  readonly isHeadNamed: boolean
}

/**
 * M05: more than one top with reports while no head is named, or nobody at the top of people who report to others. Asks
 * which is the head, the likeliest first; the others may head subsidiaries.
 */
export function guardRoots({ draft, lines, derived, isHeadNamed }: Roots): readonly ImportIssue[] {
  const { nodes } = draft
  const hasReports = new Uint8Array(nodes.length)
  for (const above of lines.manager) if (above >= 0) hasReports[above] = 1
  const isFree = (at: number) => nodes[at]?.isHere && lines.manager[at] === -1 && lines.refs[at] === undefined
  const tops = [...nodes.keys()].filter((at) => isFree(at) && hasReports[at] === 1)
  const isTouched = tops.some((at) => nodes[at]?.entry || lines.changed[at] === 1)
  if (tops.length === 0) return isHeadless(draft, lines) ? [headless()] : []
  if (tops.length === 1 || isHeadNamed || !isTouched) return []
  const beneath = new Map(tops.map((at) => [at, sizeOf(derived, nodes[at]?.ref) - 1]))
  const largest = tops.toSorted((a, b) => (beneath.get(b) ?? 0) - (beneath.get(a) ?? 0))
  const labels = largest.map((at) => `${nodeLabel(nodes[at])} (${grouped(beneath.get(at) ?? 0)} beneath)`)
  return [
    issueOf("M05", {
      message: say`${grouped(tops.length)} people or seats are without a manager and have reports: ${listed(labels)}. ${whoHeads(draft, derived)} Which is the head? Others may head subsidiaries: name them in the layer rules.`,
      rows: tops.map((at) => ({ row: rowOf(nodes[at]), column: null, value: nodeLabel(nodes[at]) })),
      fixes: largest.slice(0, MOST_HEADS).map((at) => {
        const reference = nodeLabel(nodes[at])
        return {
          kind: "ANSWER",
          label: `${reference} is the head`,
          answer: { question: "HEAD", reference },
        }
      }),
    }),
  ]
}

const MOST_HEADS = 5

function sizeOf({ after: { forest } }: DerivedOrgs, ref: string | undefined): number {
  return forest.subtreeSize[forest.indexOf.get(ref ?? "") ?? -1] ?? 1
}

function whoHeads({ nodes }: Draft, { before, after }: DerivedOrgs): string {
  const heads = (derived: DerivedOrgs["after"]) => derived.heads.map((at) => derived.forest.nodes[at]?.id)
  const [first, ...others] = heads(after)
  if (first === undefined) return say`Until you say, nobody is the head, since the largest have equally many.`
  if (others.length > 0) return ""
  const label = nodeLabel(nodes.find(({ ref }) => ref === first))
  const verb = heads(before).includes(first) ? "stays" : "becomes"
  return say`Until you say, ${label} ${verb} the head, having most beneath.`
}

/** Everybody taken from the file waits for a manager. */
function isHeadless({ nodes }: Draft, { manager, refs }: DraftLines): boolean {
  const isFree = (at: number) => manager[at] === -1 && refs[at] === undefined
  return (
    nodes.some((node) => node.isHere && node.entry) && !nodes.some((node, at) => node.isHere && isFree(at))
  )
}

function headless(): ImportIssue {
  const message = say`Nobody is without a manager, so the org has no head. Leave the head's manager blank.`
  return issueOf("M05", { message, rows: [] })
}

/** A change of head re-reads everybody's layer near the top, so it stops for confirmation (product.md, rule 4). */
export function guardHead(draft: Draft, { before, after }: DerivedOrgs): readonly ImportIssue[] {
  const { lost, gained, needsConfirmation } = headChange(before, after)
  if (!needsConfirmation) return []
  const nodeOf = new Map(draft.nodes.map((node) => [node.ref, node]))
  const name = (refs: readonly string[]) =>
    refs.length === 0 ? "nobody" : listed(refs.map((ref) => nodeLabel(nodeOf.get(ref))))
  const derived = gained.length > 0 ? after : before
  const number = [...(gained.length > 0 ? gained : lost)]
    .map((ref) => derived.forest.subtreeSize[derived.forest.indexOf.get(ref) ?? -1] ?? 0)
    .reduce((sum, size) => sum + size, 0)
  const whose = gained.length > 0 ? say`the new head's` : say`the old head's`
  return [
    issueOf("HEAD_CHANGES", {
      message: say`The head of the organisation would be ${name(after.heads.map((at) => after.forest.nodes[at]?.id ?? ""))} instead of ${name(lost)}. Type ${grouped(number)}, the size of ${whose} organisation, if that is right, or name the head.`,
      rows: gained.map((ref) => ({
        row: rowOf(nodeOf.get(ref)),
        column: null,
        value: nodeLabel(nodeOf.get(ref)),
      })),
      number,
      fixes: [
        ...lost
          .filter((ref) => nodeOf.get(ref)?.isHere)
          .map((ref) => {
            const reference = nodeLabel(nodeOf.get(ref))
            const answer = { question: "HEAD", reference } as const
            return { kind: "ANSWER", label: say`${reference} stays the head`, answer } as const
          }),
        { kind: "CONFIRM", label: say`The new head is right`, code: "HEAD_CHANGES", number },
      ],
    }),
  ]
}
