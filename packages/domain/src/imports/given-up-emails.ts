import { type Draft, type DraftNode, isOrComes } from "./draft.ts"

/**
 * An e-mail address names one person: whoever is not in the org any more leaves theirs to whoever in it has or gets it,
 * else whoever had it keeps it, and of those who get it with the file the first does. Before anybody is looked up by it:
 * a line kept under an address would lead to whoever has it next.
 */
export function giveUpEmails(draft: Draft): void {
  const { nodes } = draft
  const gone = nodes.filter((node, at) => node.after.email && !isOrComes(draft, at))
  if (gone.length === 0) return
  const held = new Set<string>()
  nodes.forEach((node, at) => {
    if (node.after.email && isOrComes(draft, at)) held.add(node.after.email.toLowerCase())
  })
  const gets = (node: DraftNode) => node.after.email !== node.before?.email
  for (const node of [...gone.filter((each) => !gets(each)), ...gone.filter(gets)]) {
    const { email = "", ...others } = node.after
    if (held.has(email.toLowerCase())) node.after = others
    else held.add(email.toLowerCase())
  }
}
