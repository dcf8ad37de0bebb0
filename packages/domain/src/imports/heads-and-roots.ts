import { headChange } from "../layers/head-change.ts"
import { type Draft, type DraftLines, nodeLabel, rowOf } from "./draft.ts"
import { type ImportIssue, issueOf, listed } from "./issue.ts"
import type { DerivedOrgs } from "./layer-impact.ts"

/** M05: more than one top with reports while no head is named, or nobody at the top of people who report to others. */
export function guardRoots(draft: Draft, lines: DraftLines, isHeadNamed: boolean): readonly ImportIssue[] {
  const { nodes } = draft
  const spans = new Int32Array(nodes.length)
  for (const above of lines.manager) if (above >= 0) spans[above] = (spans[above] ?? 0) + 1
  const isFree = (at: number) => nodes[at]?.isHere && lines.manager[at] === -1 && lines.refs[at] === undefined
  const tops = [...nodes.keys()].filter((at) => isFree(at) && (spans[at] ?? 0) > 0)
  const isTouched = tops.some((at) => nodes[at]?.entry || lines.changed[at] === 1)
  if (tops.length === 0) return isHeadless(draft, lines) ? [headless()] : []
  if (tops.length === 1 || isHeadNamed || !isTouched) return []
  const labels = tops.map((at) => nodeLabel(nodes[at]))
  return [
    issueOf("M05", {
      message: `${tops.length} people or seats are without a manager and have reports: ${listed(labels)}. Which is the head? Until you say, it is the one with most people beneath.`,
      rows: tops.map((at) => ({ row: rowOf(nodes[at]), column: null, value: nodeLabel(nodes[at]) })),
      fixes: tops
        .toSorted((a, b) => (spans[b] ?? 0) - (spans[a] ?? 0))
        .slice(0, 5)
        .map((at) => {
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

/** Everybody taken from the file waits for a manager. */
function isHeadless({ nodes }: Draft, { manager, refs }: DraftLines): boolean {
  const isFree = (at: number) => manager[at] === -1 && refs[at] === undefined
  return (
    nodes.some((node) => node.isHere && node.entry) && !nodes.some((node, at) => node.isHere && isFree(at))
  )
}

function headless(): ImportIssue {
  const message = "Nobody is without a manager, so the org has no head. Leave the head's manager blank."
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
  const whose = gained.length > 0 ? "the new head's" : "the old head's"
  return [
    issueOf("HEAD_CHANGES", {
      message: `The head of the organisation would be ${name(after.heads.map((at) => after.forest.nodes[at]?.id ?? ""))} instead of ${name(lost)}. Type ${number}, the size of ${whose} organisation, if that is right, or name the head.`,
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
            return { kind: "ANSWER", label: `${reference} stays the head`, answer } as const
          }),
        { kind: "CONFIRM", label: "The new head is right", code: "HEAD_CHANGES", number },
      ],
    }),
  ]
}
