import { say } from "../kit/say.ts"
import { type Draft, type DraftNode, isOrComes, nodeLabel, rowOf } from "./draft.ts"
import { CLEAR, type NodeFields } from "./fields.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import { referenceOf } from "./same-person.ts"

/**
 * Settles who has which e-mail address (M08, M09). Two people of the org, in it or planned to come, never share one:
 * whoever had it keeps it, nobody else gets it; where nobody had it, nobody gets it. Somebody refused an address keeps the old one, which
 * may refuse it to others in turn.
 */
export function settleEmails(draft: Draft, header: string | null): readonly ImportIssue[] {
  const { nodes } = draft
  const claims = new Map<string, Set<number>>()
  nodes.forEach((node, at) => {
    if (node.after.email && isOrComes(draft, at)) claim(claims, node.after.email, at)
  })
  const contested = new Map<string, Set<number>>()
  const queue = [...claims.keys()]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const claimants = claims.get(next)
    if (!claimants || claimants.size < 2) continue
    const holders = holdersOf(draft, next, claimants)
    for (const at of claimants) {
      const node = nodes[at]
      claim(contested, next, at)
      if (!node || holders.has(at)) continue
      claimants.delete(at)
      const fallback = node.before?.email === next ? undefined : node.before?.email
      node.after = withEmail(node.after, fallback)
      if (fallback === undefined) continue
      claim(claims, fallback, at)
      queue.push(fallback)
    }
  }
  return [...sharedIssues(draft, contested, header), ...changedIssues(draft, header)]
}

/** Who had the address: people of the org, in it or planned to come, else the one who comes back with it. */
function holdersOf(
  { nodes, index }: Draft,
  email: string,
  claimants: ReadonlySet<number>,
): ReadonlySet<number> {
  const had = [...claimants].filter((at) => nodes[at]?.before?.email === email)
  const here = had.filter((at) => nodes[at]?.wasHere || index.later.has(at))
  return new Set(here.length > 0 ? here : had.length === 1 ? had : [])
}

function claim(claims: Map<string, Set<number>>, email: string, at: number): void {
  const claimants = claims.get(email)
  if (claimants) claimants.add(at)
  else claims.set(email, new Set([at]))
}

function withEmail(fields: NodeFields, email: string | undefined): NodeFields {
  const { email: _, ...others } = fields
  return email === undefined ? others : { ...others, email }
}

function sharedIssues(
  draft: Draft,
  contested: ReadonlyMap<string, ReadonlySet<number>>,
  header: string | null,
) {
  const issues: ImportIssue[] = []
  for (const [email, claimants] of contested) {
    const people = [...claimants].flatMap((at) => draft.nodes[at] ?? [])
    const inFile = people.filter((node) => rowOf(node) > 0).toSorted((a, b) => rowOf(a) - rowOf(b))
    if (inFile.length === 0 || isProposed(draft, [...claimants])) continue
    const rows = inFile.map((node) => ({ row: rowOf(node), column: header, value: email }))
    const holder = people.find((node) => node.after.email === email)
    const kept = holder ? `${nodeLabel(holder)} keeps it` : say`nobody gets it`
    const hint = SHARED.test(email) || people.length > 2 ? say` It looks like a shared mailbox.` : ""
    issues.push(
      issueOf("M08", {
        message: say`${nameRows(rows.map(({ row }) => row))}: ${email} would belong to ${listed(people.map(nodeLabel))}; ${kept}, the rest of each row applies.${hint} Give everybody an address of their own.`,
        rows,
        fixes: addressFixes(email, inFile, holder),
      }),
    )
  }
  return issues
}

/** Somebody new who seems to be the one who has the address: that is asked already (M10). */
function isProposed({ nodes }: Draft, claimants: readonly number[]): boolean {
  const [one = -1, other = -1] = claimants
  const seems = (node: number, known: number) => nodes[node]?.entry?.seems === known
  return claimants.length === 2 && (seems(one, other) || seems(other, one))
}

const SHARED =
  /^(info|office|team|desk|front\.?desk|reception|help\.?desk|support|service|sales|marketing|hr|jobs|careers|contact|kontakt|admin|mail|accounts?|billing|shop|store|warehouse|it|noreply|no-reply)@/

/** Who has an address from now on; whoever has it without a row in the file keeps it, or goes on as the new one. */
function addressFixes(
  email: string,
  inFile: readonly DraftNode[],
  holder: DraftNode | undefined,
): readonly SuggestedFix[] {
  const without = (nodes: readonly DraftNode[]) =>
    nodes.map((node) => ({
      row: rowOf(node),
      field: "email" as const,
      value: node.before?.email === email ? CLEAR : "",
    }))
  if (holder && !holder.entry) {
    const known = nodeLabel(holder)
    const keeps = { kind: "SET_CELLS", label: `${known} keeps ${email}`, cells: without(inFile) } as const
    const [one, ...others] = inFile.filter((node) => node.before === null && referenceOf(node.after))
    const value = one && others.length === 0 && referenceOf(one.after)
    if (!value) return [keeps]
    const answer = { question: "SAME_PERSON", value, means: known } as const
    return [keeps, { kind: "ANSWER", label: say`${value} is ${known}: one person`, answer }]
  }
  return [
    ...inFile.slice(0, 5).map(
      (owner): SuggestedFix => ({
        kind: "SET_CELLS",
        label: say`Only row ${rowOf(owner)} has ${email}`,
        cells: without(inFile.filter((node) => node !== owner)),
      }),
    ),
    { kind: "SET_CELLS", label: say`Nobody has it: a shared mailbox`, cells: without(inFile) },
  ]
}

function changedIssues({ nodes }: Draft, header: string | null): readonly ImportIssue[] {
  const rows = nodes.flatMap((node) => {
    const { before, after } = node
    if (!node.entry || !before?.email || !after.email || before.email === after.email) return []
    return [{ row: rowOf(node), column: header, value: `${before.email} → ${after.email}` }]
  })
  if (rows.length === 0) return []
  const message = say`${nameRows(rows.map(({ row }) => row))}: known people with a new e-mail address; the contact address changes, nobody is created, and sign-in addresses stay as they are.`
  return [issueOf("M09", { message, rows })]
}
