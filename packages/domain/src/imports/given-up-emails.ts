import { type Draft, isOrComes } from "./draft.ts"

/** Whoever is not in the org any more leaves their e-mail address to whoever in it has or gets it. */
export function giveUpEmails(draft: Draft): void {
  const { nodes } = draft
  const gone = nodes.filter((node, at) => node.after.email && !isOrComes(draft, at))
  if (gone.length === 0) return
  const held = new Set<string>()
  nodes.forEach((node, at) => {
    if (node.after.email && isOrComes(draft, at)) held.add(node.after.email.toLowerCase())
  })
  for (const node of gone) {
    const { email, ...others } = node.after
    if (email && held.has(email.toLowerCase())) node.after = others
  }
}
