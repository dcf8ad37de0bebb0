import type { Issue, LayerCounts, LayerGroup, OrgImport, Standing } from "./org-import.ts"

/** A plan for a person to read. */
export function planLines(plan: OrgImport): readonly string[] {
  const { sourceName, mode, effectiveOn, planHash, orgVersion, issues } = plan
  const more = issues.totalCount - issues.edges.length
  return [
    `${sourceName}: ${plan.counts.rows} rows, ${mode.toLowerCase()}, effective ${effectiveOn}`,
    `  ${countWords(plan)}`,
    "",
    issues.totalCount === 0 ? "No issues." : `Issues by cause: ${effectWords(plan)}`,
    ...issues.edges.flatMap(({ node }) => issueLines(node)),
    ...(more > 0 ? [`  … and ${more} more causes`] : []),
    "",
    ...impactLines(plan),
    ...privacyLines(plan),
    ...timelineLines(plan),
    "",
    `Plan ${planHash.slice(0, 12)}, against org version ${orgVersion}`,
  ]
}

function countWords({ counts }: OrgImport): string {
  const { seats, endOutside, moveOutside } = counts
  const parts = [
    `${counts.create} new${seats > 0 ? ` (${seats} vacant seats)` : ""}`,
    `${counts.update} updated`,
    `${counts.move} moved${moveOutside > 0 ? ` and ${moveOutside} not in the file` : ""}`,
    `${counts.end} ended${endOutside > 0 ? ` and ${endOutside} not in the file` : ""}`,
    `${counts.unchanged} unchanged`,
    `${counts.blocked} left out`,
  ]
  if (counts.collapsed > 0) parts.push(`${counts.collapsed} repeated`)
  if (counts.ignored > 0) parts.push(`${counts.ignored} ignored`)
  return parts.join(", ")
}

function effectWords({ issueCounts }: OrgImport): string {
  const { stop, block, warn, info } = issueCounts
  return [`${stop} stop`, `${block} block`, `${warn} warn`, `${info} note`].join(", ")
}

function issueLines({ code, effect, title, message, rowCount, firstRows, fixes }: Issue): readonly string[] {
  const rows = [...new Set(firstRows.map(({ row }) => row))].filter((row) => row > 0)
  const places =
    rows.length === 0 ? "" : `, rows ${rows.join(", ")}${rowCount > firstRows.length ? " …" : ""}`
  return [
    `  ${effect.padEnd(5)} ${code}  ${title} (${rowCount}${places})`,
    `        ${message}`,
    ...fixes.slice(0, 3).map(({ label }) => `        fix: ${label}`),
  ]
}

function impactLines({ layerImpact }: OrgImport): readonly string[] {
  const { count, before, after, groups, placed, heads } = layerImpact
  const joining = sum(placed.counts)
  return [
    `Layers before: ${layerWords(before)}`,
    `Layers after:  ${layerWords(after)}`,
    ...(joining > 0 ? [`${peopleWords(joining)} their first layer: ${layerWords(placed.counts)}`] : []),
    ...heads
      .filter(({ isNew }) => isNew)
      .map(({ label, name }) => `The head would be ${name ?? "a vacant seat"} (${label}).`),
    ...(sum(before) === 0 ? [] : [changeWords(count)]),
    ...groups.map(groupLine),
  ]
}

function sum({ ic, m1, m2, exec }: LayerCounts): number {
  return ic + m1 + m2 + exec
}

function peopleWords(count: number): string {
  return count === 1 ? "One person gets" : `${count} people get`
}

function changeWords(count: number): string {
  if (count === 0) return "Nobody known changes layer."
  return count === 1 ? "One known person changes layer:" : `${count} known people change layer:`
}

function privacyLines({ privacyImpact }: OrgImport): readonly string[] {
  if (!privacyImpact || privacyImpact.count === 0) return []
  const { count, k, firstManagers } = privacyImpact
  const names = firstManagers.map(({ name }) => name).join(", ")
  const who = count === 1 ? "One manager's" : `${count} managers'`
  const more = count > firstManagers.length ? ` and ${count - firstManagers.length} more` : ""
  return [`${who} results from their reports become unviewable (fewer than ${k}): ${names}${more}`]
}

function timelineLines({ timeline }: OrgImport): readonly string[] {
  if (timeline.length === 0) return []
  const days = timeline.slice(0, 12).map(({ on, starts, moves, ends }) => {
    const parts = [
      ...(starts > 0 ? [`${starts} start`] : []),
      ...(moves > 0 ? [`${moves} move`] : []),
      ...(ends > 0 ? [`${ends} end`] : []),
    ]
    return `  ${on}  ${parts.join(", ")}`
  })
  const more = timeline.length - days.length
  return ["Later:", ...days, ...(more > 0 ? [`  … and ${more} more days`] : [])]
}

function layerWords({ ic, m1, m2, exec }: LayerCounts): string {
  return `IC ${ic}, M1 ${m1}, M2 ${m2}, EXEC ${exec}`
}

function groupLine({ from, to, count, firstPeople, becomesDeterminant, becomesCarried }: LayerGroup): string {
  const names = firstPeople.map(({ name }) => name).join(", ")
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).join(" ")
  const meaning = [
    ...(becomesDeterminant.length > 0 ? [`determinant: ${codes(becomesDeterminant)}`] : []),
    ...(becomesCarried.length > 0 ? [`carried: ${codes(becomesCarried)}`] : []),
  ]
  const people = count > firstPeople.length ? `${names}, ${count - firstPeople.length} more` : names
  return `  ${standing(from)} → ${standing(to)}  ${count}  ${[...meaning, people].join("; ")}`
}

function standing({ layer, hybridShare }: Standing): string {
  return hybridShare === null ? layer : `${layer} (hybrid)`
}
