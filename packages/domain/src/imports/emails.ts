import { type Draft, nodeLabel, rowOf } from "./draft.ts"
import type { NodeFields } from "./fields.ts"
import { type ImportIssue, issueOf, listed, nameRows } from "./issue.ts"

/**
 * Settles who has which e-mail address (M08, M09). Two people of the org, in it or planned to come, never share one:
 * whoever had it keeps it, nobody else gets it; where nobody had it, nobody gets it. Somebody refused an address keeps the old one, which
 * may refuse it to others in turn.
 */
export function settleEmails(draft: Draft, header: string | null): readonly ImportIssue[] {
  const { nodes, index } = draft
  const claims = new Map<string, Set<number>>()
  nodes.forEach((node, at) => {
    const isOrComes = node.isHere || (!node.endCause && index.later.has(at))
    if (isOrComes && node.after.email) claim(claims, node.after.email, at)
  })
  const contested = new Map<string, Set<number>>()
  const queue = [...claims.keys()]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const claimants = claims.get(next)
    if (!claimants || claimants.size < 2) continue
    for (const at of claimants) {
      const node = nodes[at]
      if (!node || ((node.wasHere || index.later.has(at)) && node.before?.email === next)) {
        claim(contested, next, at)
        continue
      }
      claim(contested, next, at)
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
    const people = [...claimants].map((at) => draft.nodes[at])
    const inFile = people.filter((node) => rowOf(node) > 0).toSorted((a, b) => rowOf(a) - rowOf(b))
    if (inFile.length === 0) continue
    const rows = inFile.map((node) => ({ row: rowOf(node), column: header, value: email }))
    const holder = people.find((node) => node?.after.email === email)
    const kept = holder ? `${nodeLabel(holder)} keeps it` : "nobody gets it"
    issues.push(
      issueOf("M08", {
        message: `${nameRows(rows.map(({ row }) => row))}: ${email} would belong to ${listed(people.map(nodeLabel))}; ${kept}, the rest of each row applies. Give everybody an address of their own.`,
        rows,
        fixes: inFile.slice(0, 5).map((owner) => ({
          kind: "SET_CELLS",
          label: `Only row ${rowOf(owner)} has ${email}`,
          cells: inFile
            .filter((node) => node !== owner)
            .map((node) => ({ row: rowOf(node), field: "email", value: "" })),
        })),
      }),
    )
  }
  return issues
}

function changedIssues({ nodes }: Draft, header: string | null): readonly ImportIssue[] {
  const rows = nodes.flatMap((node) => {
    const { before, after } = node
    if (!node.entry || !before?.email || !after.email || before.email === after.email) return []
    return [{ row: rowOf(node), column: header, value: `${before.email} → ${after.email}` }]
  })
  if (rows.length === 0) return []
  const message = `${nameRows(rows.map(({ row }) => row))}: known people with a new e-mail address; the contact address changes, nobody is created, and sign-in addresses stay as they are.`
  return [issueOf("M09", { message, rows })]
}
