import type { Perspective } from "../expectations/perspective.ts"
import { LAYERS, type Layer, rungOf } from "../layers/layer.ts"

/** Views whose answers are confidential: read by release control only, shown only in groups of k. */
export const CONFIDENTIAL_PERSPECTIVES = ["UPWARD", "SKIP", "PEER"] as const satisfies readonly Perspective[]
export type ConfidentialPerspective = (typeof CONFIDENTIAL_PERSPECTIVES)[number]

/** The org of the day a cycle closed. Nodes are numbered in pre-order: a subtree is a run of numbers. */
export interface ReleaseTree {
  /** The node above each node; -1 for a root. */
  readonly parent: Int32Array
  /** Headline layer of each node; `null` where there is none (vacancies, people not placed). */
  readonly layer: readonly (Layer | null)[]
}

/** Submitted answers from one perspective about one competency, one entry per answer; *not seen* is no answer. */
export interface ConfidentialAnswers {
  readonly perspective: ConfidentialPerspective
  readonly competency: string
  /** Node of the subject. */
  readonly subject: Int32Array
  /** Number of the rater, 0 or more: the same number means the same person. One answer per rater and subject. */
  readonly rater: Int32Array
  /** 1 to 5. */
  readonly value: Uint8Array
}

/** The answers of one perspective, competency and layer, in pre-order of their subjects. */
export interface AnswerSet {
  readonly layer: Layer
  /** Nodes with at least one answer, in pre-order. */
  readonly subjects: Int32Array
  /** Answers about `subjects[i]` lie from `start[i]` up to, not including, `start[i + 1]`. */
  readonly start: Int32Array
  readonly rater: Int32Array
  readonly value: Uint8Array
  /** The most answers one rater gave in the set. */
  readonly most: number
}

/** Cuts answers by the layer of their subjects; subjects without a layer are left out. Linear. */
export function answersByLayer(tree: ReleaseTree, answers: ConfidentialAnswers): readonly AnswerSet[] {
  const counts = new Int32Array(tree.parent.length)
  for (const subject of answers.subject) counts[subject] = (counts[subject] ?? 0) + 1
  const rungs = Int8Array.from(tree.layer, (layer) => (layer === null ? -1 : rungOf(layer)))
  return LAYERS.map((layer) => answerSet(layer, { counts, rungs, answers })).filter(
    ({ subjects }) => subjects.length > 0,
  )
}

interface Counted {
  readonly counts: Int32Array
  readonly rungs: Int8Array
  readonly answers: ConfidentialAnswers
}

function answerSet(layer: Layer, { counts, rungs, answers }: Counted): AnswerSet {
  const rung = rungOf(layer)
  const subjects: number[] = []
  const next = new Int32Array(counts.length)
  const start = [0]
  let total = 0
  for (let node = 0; node < counts.length; node++) {
    const count = counts[node] ?? 0
    if (count === 0 || rungs[node] !== rung) continue
    subjects.push(node)
    next[node] = total
    total += count
    start.push(total)
  }
  const rater = new Int32Array(total)
  const value = new Uint8Array(total)
  for (let index = 0; index < answers.subject.length; index++) {
    const subject = answers.subject[index] ?? 0
    if (rungs[subject] !== rung) continue
    const at = next[subject] ?? 0
    next[subject] = at + 1
    rater[at] = answers.rater[index] ?? 0
    value[at] = answers.value[index] ?? 0
  }
  return {
    layer,
    subjects: Int32Array.from(subjects),
    start: Int32Array.from(start),
    rater,
    value,
    most: mostOf(rater),
  }
}

function mostOf(raters: Int32Array): number {
  let highest = -1
  for (const rater of raters) if (rater > highest) highest = rater
  const counts = new Int32Array(highest + 1)
  let most = 0
  for (const rater of raters) {
    const count = (counts[rater] ?? 0) + 1
    counts[rater] = count
    if (count > most) most = count
  }
  return most
}
