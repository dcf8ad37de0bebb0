import { say } from "../kit/say.ts"
import { mailboxOf } from "./clean.ts"
import { type Draft, type DraftNode, nodeLabel, rowOf } from "./draft.ts"
import { CauseGroups, type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"

/**
 * Addresses that differ only by a tag and so reach one mailbox, `ann+desk@a.test` and `ann@a.test` (M29): they are
 * taken for different people until somebody says otherwise.
 */
export function plusAddresses({ nodes }: Draft, header: string | null): readonly ImportIssue[] {
  const tagged = new Set<string>()
  for (const { entry, after } of nodes) {
    const mailbox = entry && after.email ? mailboxOf(after.email) : undefined
    if (mailbox !== undefined) tagged.add(mailbox)
  }
  if (tagged.size === 0) return []
  const groups = new CauseGroups<DraftNode>()
  for (const node of nodes) {
    const { email } = node.after
    const mailbox = email === undefined ? undefined : (mailboxOf(email) ?? email)
    if (mailbox !== undefined && tagged.has(mailbox)) groups.add(mailbox, node)
  }
  return groups.entries().flatMap(([mailbox, people]) => {
    const inFile = people.filter((node) => rowOf(node) > 0)
    return people.length > 1 ? [sharedMailbox(mailbox, people, { inFile, header })] : []
  })
}

function sharedMailbox(
  mailbox: string,
  people: readonly DraftNode[],
  { inFile, header }: { readonly inFile: readonly DraftNode[]; readonly header: string | null },
): ImportIssue {
  const rows = inFile.map((node) => ({ row: rowOf(node), column: header, value: node.after.email ?? "" }))
  const message = say`${nameRows(rows.map(({ row }) => row))}: the addresses of ${listed(people.map(nodeLabel))} all end up at ${mailbox}. They are taken for different people; nothing to do if they are.`
  return issueOf("M29", { message, rows, fixes: sameOne(people, inFile) })
}

/** Whether somebody new may be the one who is known, or the one of another row. */
function sameOne(people: readonly DraftNode[], inFile: readonly DraftNode[]): readonly SuggestedFix[] {
  const known = people.find(({ before }) => before !== null)
  const fresh = inFile.find(({ before }) => before === null)
  if (!known || !fresh) return []
  return [
    {
      kind: "ANSWER",
      label: `Row ${rowOf(fresh)} is ${nodeLabel(known)}`,
      answer: { question: "SAME_PERSON", value: nodeLabel(fresh), means: nodeLabel(known) },
    },
  ]
}
