import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { AnswerBook } from "./answers.ts"
import type { RowField } from "./fields.ts"
import { isFreeMail } from "./free-mail.ts"
import type { Parted } from "./held-back.ts"
import type { OrgIndex } from "./import-org.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import type { NormalRow } from "./normalise.ts"
import { isAboutKnown } from "./same-person.ts"

/** A company with this share of the rows, or as many, is ours where nothing else tells; so is one known to this extent. */
const OUR_SHARE = 0.05
const OUR_ROWS = 20
/** An org of fewer people tells nothing of a file, nor do fewer rows about known people. */
const ORG_SIZE = 30
const KNOWN_ROWS = 3
/** The home domains: up to three that this share of an org's addresses is in. */
const HOME_SHARE = 0.9
const HOME_DOMAINS = 3
/** Fewer rows of a domain are guests. */
const FOREIGN_ROWS = 3

interface Known {
  readonly index: OrgIndex
  readonly answers: Pick<AnswerBook, "ourCompanies">
  readonly headers: Readonly<Partial<Record<RowField, string>>>
}

/**
 * M44: rows of a company that is not ours, as their company column says, else as their address does. Ours is what was
 * answered, and what the rows of known people say; while the org is small, or hardly any row is about it, every company
 * with 5% of the rows or 20 of them. Addresses tell only against an org that shares its domains, never at a first import.
 */
export function foreignRows(rows: readonly NormalRow[], known: Known): Parted {
  const companies = foreignCompanies(rows, known)
  const isForeign = new Set(companies.flatMap((each) => each.rows))
  const left = companies.length === 0 ? rows : rows.filter((row) => !isForeign.has(row))
  const domains = foreignDomains(left, known)
  for (const { rows: each } of domains) for (const row of each) isForeign.add(row)
  if (isForeign.size === 0) return { rows: [], others: rows, issues: [] }
  return {
    rows: rows.filter((row) => isForeign.has(row)),
    others: rows.filter((row) => !isForeign.has(row)),
    issues: [
      ...companies.map((each) => foreignCompany(each, known)),
      ...domains.map((each) => foreignDomain(each, known)),
    ],
  }
}

interface Circle {
  /** As first written. */
  readonly value: string
  readonly rows: NormalRow[]
  /** How many of the rows are about somebody known. */
  known: number
}

function circles(
  rows: readonly NormalRow[],
  index: OrgIndex,
  readValue: (row: NormalRow) => string | null | undefined,
): ReadonlyMap<string, Circle> {
  const found = new Map<string, Circle>()
  for (const row of rows) {
    const value = readValue(row)
    if (!value) continue
    const key = value.toLowerCase()
    const circle = found.get(key) ?? { value, rows: [], known: 0 }
    found.set(key, circle)
    circle.rows.push(row)
    if (index.org.nodes.length > 0 && isAboutKnown(row.values, index)) circle.known++
  }
  return found
}

function sizeOf({ current }: OrgIndex): number {
  return current.reduce((sum, line) => sum + (line ? 1 : 0), 0)
}

function foreignCompanies(rows: readonly NormalRow[], { index, answers, headers }: Known): readonly Circle[] {
  if (!headers.company) return []
  const found = circles(rows, index, ({ values }) => values.company)
  const total = [...found.values()].reduce((sum, { rows: each }) => sum + each.length, 0)
  const isMuch = (count: number, of: number) => count > 0 && (count >= OUR_ROWS || count >= of * OUR_SHARE)
  const isOurs = ([key, circle]: readonly [string, Circle]) =>
    answers.ourCompanies.has(key) || isMuch(circle.known, circle.rows.length)
  const known = [...found.values()].reduce((sum, each) => sum + each.known, 0)
  const isTold = known >= KNOWN_ROWS && sizeOf(index) >= ORG_SIZE
  return [...found]
    .filter((each) => !isOurs(each) && (isTold || !isMuch(each[1].rows.length, total)))
    .map(([, circle]) => circle)
}

function foreignDomains(rows: readonly NormalRow[], { index, answers, headers }: Known): readonly Circle[] {
  if (!headers.email) return []
  const home = homeDomains(index)
  if (!home) return []
  const isHome = (domain: string) =>
    home.has(domain) || answers.ourCompanies.has(domain) || isFreeMail(domain)
  const isJudged = ({ values: { company, workerType, employeeId, email } }: NormalRow) =>
    !company && (!workerType || workerType === "EMPLOYEE") && !!(employeeId || email)
  const found = circles(rows, index, (row) => {
    const domain = isJudged(row) ? domainOf(row.values.email) : undefined
    return domain === undefined || withParents(domain).some(isHome) ? undefined : domain
  })
  const isGuest = (circle: Circle) => circle.rows.length < FOREIGN_ROWS || circle.known > 0
  return [...found.values()].filter((circle) => !isGuest(circle))
}

/** Every domain of the org, where its addresses are mostly in three at most; `undefined` for any other org. */
function homeDomains({ org, current }: OrgIndex): ReadonlySet<string> | undefined {
  const counts = new Map<string, number>()
  let total = 0
  org.nodes.forEach(({ fields }, at) => {
    const domain = domainOf(fields.email)
    if (domain === undefined) return
    counts.set(domain, (counts.get(domain) ?? 0) + (current[at] ? 1 : 0))
    if (current[at]) total++
  })
  const most = [...counts.values()].toSorted((a, b) => b - a).slice(0, HOME_DOMAINS)
  const shared = most.reduce((sum, count) => sum + count, 0)
  return total >= ORG_SIZE && shared >= total * HOME_SHARE ? new Set(counts.keys()) : undefined
}

function domainOf(email: string | null | undefined): string | undefined {
  return email ? email.slice(email.lastIndexOf("@") + 1) : undefined
}

/** `uk.acme.com`, `acme.com`, `com`. */
function withParents(domain: string): readonly string[] {
  const parts = domain.split(".")
  return parts.map((_, k) => parts.slice(k).join("."))
}

function foreignCompany({ value, rows }: Circle, { headers }: Known): ImportIssue {
  const hold: SuggestedFix = {
    kind: "ANSWER",
    label: say`Hold ${value} back: not to be seen yet`,
    answer: { question: "HOLD_BACK", value },
  }
  return issueOf("M44", {
    message: say`${nameRows(rows.map(({ row }) => row))}: company ${value} is not one of yours as far as Rung knows, so ${rows.length === 1 ? say`this row is` : say`these ${grouped(rows.length)} rows are`} left out, and nobody ends for it. Take them in if it belongs to your group.`,
    rows: rows.map(({ row }) => ({ row, column: headers.company ?? null, value })),
    fixes: [takeIn(value), hold],
  })
}

function foreignDomain({ value, rows }: Circle, { headers, index }: Known): ImportIssue {
  const home = listed([...(homeDomains(index) ?? [])])
  return issueOf("M44", {
    message: say`${nameRows(rows.map(({ row }) => row))}: addresses at ${value}, where nobody of your org is (${home}), so these ${grouped(rows.length)} rows are left out, and nobody ends for it. Take them in if it belongs to your group.`,
    rows: rows.map(({ row, values }) => ({ row, column: headers.email ?? null, value: values.email ?? "" })),
    fixes: [takeIn(value)],
  })
}

function takeIn(value: string): SuggestedFix {
  return {
    kind: "ANSWER",
    label: say`Take ${value} in: it is one of ours`,
    answer: { question: "OUR_COMPANY", value },
  }
}
