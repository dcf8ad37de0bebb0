export type Loop = {
  /** Who reports to whom, round; each named once. */
  readonly members: readonly string[]
  /** Whose line up the plan suggests to cut. */
  readonly cut: string | undefined
}

const LARGEST_DRAWN = 6

/** The loop a reporting-loop issue speaks of, as it can be drawn; nothing for long or other ones. */
export function loopOf(code: string, message: string): Loop | undefined {
  if (code !== "M01") return undefined
  const path = /^(?:Rows? [^:]*: )?(.+?) report in a loop/.exec(message)?.[1]
  const members = path?.split(" → ").slice(0, -1) ?? []
  const isWhole = new Set(members).size === members.length && !/ more$/.test(members.at(-1) ?? "")
  if (members.length < 2 || members.length > LARGEST_DRAWN || !isWhole) return undefined
  return { members, cut: /Likeliest mistake: the manager of (.+)\.$/.exec(message)?.[1] }
}
