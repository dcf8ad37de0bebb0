import { say } from "../kit/say.ts"
import type { WorkerType } from "../org/worker-type.ts"
import { type Draft, type DraftNode, rowOf } from "./draft.ts"
import { isFreeMail } from "./free-mail.ts"
import {
  CauseGroups,
  type ImportIssue,
  type IssueRow,
  issueOf,
  nameRows,
  type SuggestedFix,
} from "./issue.ts"
import { MOST_CELLS } from "./name-issues.ts"
import type { NormalTable } from "./normalise.ts"
import { type InferredType, isOrComes } from "./worker-types.ts"

interface Circumstances {
  readonly headers: NormalTable["headers"]
  /** Worker types the tenant's layer rules leave out of spans. */
  readonly excluded: readonly WorkerType[]
  /** Companies and domains that were answered to be ours. */
  readonly ours: ReadonlySet<string>
}

/** M16, M17: who does not count in spans from now on, because of a title, a name, or the worker type that is given. */
export function workerTypeIssues(
  draft: Draft,
  inferred: readonly InferredType[],
  circumstances: Circumstances,
): readonly ImportIssue[] {
  const byType = new CauseGroups<InferredType>()
  for (const each of inferred) byType.add(each.type, each)
  return [
    ...byType.entries().map(([, each]) => inferredIssue(draft, each, circumstances)),
    ...givenIssues(draft, new Set(inferred.map(({ at }) => at)), circumstances),
    ...domainHints(draft, circumstances),
  ]
}

const PLURALS: Readonly<Record<WorkerType, string>> = {
  EMPLOYEE: "employees",
  CONTRACTOR: say`contractors or agency workers`,
  INTERN: "interns",
  ASSISTANT: "assistants",
  BOARD_MEMBER: say`board members`,
  SERVICE_ACCOUNT: say`shared accounts, not people`,
}

function inferredIssue(
  { nodes }: Draft,
  inferred: readonly InferredType[],
  { headers, excluded }: Circumstances,
): ImportIssue {
  const type = inferred[0]?.type ?? "EMPLOYEE"
  const column = (sign: string, node: DraftNode | undefined) =>
    (node?.after.title === sign ? headers.title : headers.name) ?? null
  const rows = inferred.map(({ at, sign }) => ({
    row: rowOf(nodes[at]),
    column: column(sign, nodes[at]),
    value: sign,
  }))
  const who = nameRows(rows.map(({ row }) => row))
  if (type === "EMPLOYEE")
    return issueOf("M16", {
      message: say`${who}: the new title is no longer an assistant's or outsider's, so they count in their manager's span again. Nothing to do.`,
      rows,
    })
  const counts = excluded.includes(type)
    ? say`are not counted in their manager's span`
    : say`count in spans by your layer rules`
  const message = say`${who}: ${type === "ASSISTANT" ? say`the title is` : say`they seem to be`} ${type === "ASSISTANT" ? say`an assistant's` : PLURALS[type]}, and no worker type is given, so they are taken in as ${PLURALS[type]} and ${counts}. Say so if they are employees who count.`
  return issueOf(type === "ASSISTANT" ? "M16" : "M17", { message, rows, fixes: theyCount(rows) })
}

function theyCount(rows: readonly IssueRow[]): readonly SuggestedFix[] {
  if (rows.length > MOST_CELLS) return []
  const cells = rows.map(({ row }) => ({ row, field: "workerType", value: "employee" }) as const)
  return [{ kind: "SET_CELLS", label: say`They are employees and count`, cells }]
}

/** M17: people whose row gives a worker type that does not count, where that is news. */
function givenIssues(
  { nodes }: Draft,
  inferred: ReadonlySet<number>,
  { headers, excluded }: Circumstances,
): readonly ImportIssue[] {
  const byType = new CauseGroups<IssueRow>()
  nodes.forEach((node, at) => {
    const { workerType } = node.after
    const type = excluded.find((each) => each === workerType)
    const isNews = node.before?.workerType !== workerType
    if (node.kind !== "PERSON" || !node.entry || !isOrComes(node) || !type || !isNews || inferred.has(at))
      return
    byType.add(type, { row: rowOf(node), column: headers.workerType ?? null, value: type })
  })
  return byType.entries().map(([, rows]) => {
    const type = excluded.find((each) => each === rows[0]?.value) ?? "CONTRACTOR"
    const who = nameRows(rows.map(({ row }) => row))
    return issueOf(type === "ASSISTANT" ? "M16" : "M17", {
      message: say`${who}: ${PLURALS[type]}. They are kept as people, and not counted in their manager's span unless they have reports who count. Change the layer rules if ${PLURALS[type]} count at your company.`,
      rows,
      fixes: theyCount(rows),
    })
  })
}

/** Of fewer addresses nobody can tell which domain is the company's. */
const FEWEST_ADDRESSES = 10
const OWN_SHARE = 0.9

/** M17: new employees whose address is not at the domain nearly everybody has: perhaps contractors. A hint only. */
function domainHints({ nodes }: Draft, { headers, ours }: Circumstances): readonly ImportIssue[] {
  const own = ownDomain(nodes)
  if (own === undefined) return []
  const isOther = (domain: string) => !isRelated(domain, own) && !ours.has(domain)
  const rows = nodes.flatMap((node) => {
    const domain = domainOf(node)
    const isNews = node.entry && node.before === null && !node.entry.row.values.workerType
    if (!isNews || domain === undefined || node.after.workerType !== "EMPLOYEE" || !isOther(domain)) return []
    return [{ row: rowOf(node), column: headers.email ?? null, value: node.after.email ?? "" }]
  })
  if (rows.length === 0) return []
  const isPrivate = rows.every(({ value }) => isFreeMail(value.slice(value.lastIndexOf("@") + 1)))
  const cells = rows.map(({ row }) => ({ row, field: "workerType", value: "contractor" }) as const)
  return [
    issueOf("M17_DOMAIN", {
      message: say`${nameRows(rows.map(({ row }) => row))}: ${rows.length === 1 ? say`the address is` : say`the addresses are`} ${isPrivate ? "private" : say`another company's`}, while nearly everybody's is at ${own}. They count as employees; say so if they are contractors.`,
      rows,
      fixes: rows.length > MOST_CELLS ? [] : [{ kind: "SET_CELLS", label: say`They are contractors`, cells }],
    }),
  ]
}

/** The domain that nearly all addresses are at, its sub-domains included; `undefined` where there is none. */
function ownDomain(nodes: readonly DraftNode[]): string | undefined {
  const counts = new Map<string, number>()
  let total = 0
  for (const node of nodes) {
    const domain = node.isHere ? domainOf(node) : undefined
    if (domain === undefined) continue
    total++
    counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  const [own, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0] as const)
  if (total < FEWEST_ADDRESSES || most < total / 2) return undefined
  let related = 0
  for (const [domain, count] of counts) if (isRelated(domain, own)) related += count
  return related >= total * OWN_SHARE ? own : undefined
}

function isRelated(domain: string, own: string): boolean {
  return domain === own || domain.endsWith(`.${own}`) || own.endsWith(`.${domain}`)
}

function domainOf({ kind, after: { email } }: DraftNode): string | undefined {
  return kind === "PERSON" && email ? email.slice(email.lastIndexOf("@") + 1) : undefined
}
