import type { ImportIssueEffect, ImportPlanQuery } from "../../generated/graphql.ts"

/** Issues of one code and effect; they stand one after another in the plan. */
export type IssueRun = ImportPlanQuery["orgImportPlan"]["issueCodes"][number]

export type IssueFilter = {
  readonly effect: ImportIssueEffect | undefined
  readonly code: string | undefined
}

function matching(runs: readonly IssueRun[], { effect, code }: IssueFilter): readonly IssueRun[] {
  return runs.filter(
    (run) => (effect === undefined || run.effect === effect) && (code === undefined || run.code === code),
  )
}

/** How many issues a filter leaves. */
export function issuesIn(runs: readonly IssueRun[], filter: IssueFilter): number {
  return matching(runs, filter).reduce((sum, { count }) => sum + count, 0)
}

/** Where an issue stands in the filtered list; nothing when it is not in it. */
export function placeOf(index: number, runs: readonly IssueRun[], filter: IssueFilter): number | undefined {
  let before = 0
  for (const { firstIndex, count } of matching(runs, filter)) {
    if (index >= firstIndex && index < firstIndex + count) return before + index - firstIndex
    before += count
  }
  return undefined
}

/**
 * Where to stand for an issue that may be gone: its own place, else that of the next one there is, else the last. So
 * whoever mends one finds the next in its place. Nothing when the filter leaves none.
 */
export function placeNear(index: number, runs: readonly IssueRun[], filter: IssueFilter): number | undefined {
  const found = placeOf(index, runs, filter)
  if (found !== undefined) return found
  const before = matching(runs, filter).reduce(
    (sum, { firstIndex, count }) => sum + (firstIndex < index ? count : 0),
    0,
  )
  const last = issuesIn(runs, filter) - 1
  return last < 0 ? undefined : Math.min(before, last)
}

/** The index in the plan of what stands at a place of the filtered list. */
export function indexAt(place: number, runs: readonly IssueRun[], filter: IssueFilter): number | undefined {
  let before = 0
  for (const { firstIndex, count } of matching(runs, filter)) {
    if (place < before + count) return place < before ? undefined : firstIndex + place - before
    before += count
  }
  return undefined
}

/** The code and effect of an issue by its index. */
export function runOf(index: number, runs: readonly IssueRun[]): IssueRun | undefined {
  return runs.find(({ firstIndex, count }) => index >= firstIndex && index < firstIndex + count)
}

export type CodeChoice = { readonly code: string; readonly title: string; readonly count: number }

/** The codes met under an effect, each with how many issues it has; a code of several effects is one choice. */
export function codeChoices(
  runs: readonly IssueRun[],
  effect: ImportIssueEffect | undefined,
): readonly CodeChoice[] {
  const choices = new Map<string, CodeChoice>()
  for (const { code, title, count } of matching(runs, { effect, code: undefined })) {
    const known = choices.get(code)
    choices.set(code, { code, title: known?.title ?? title, count: (known?.count ?? 0) + count })
  }
  return [...choices.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
