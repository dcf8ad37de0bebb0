import type { IssuePartsFragment } from "../../generated/graphql.ts"

export type Loop = {
  /** Who reports to whom, round; each named once. */
  readonly members: readonly string[]
  /** Whose line up the plan suggests to cut. */
  readonly cut: string | undefined
}

const LARGEST_DRAWN = 8

/** The loop an issue speaks of, as it can be drawn; nothing for long or other ones. */
export function loopOf({ loop, fixes }: Pick<IssuePartsFragment, "loop" | "fixes">): Loop | undefined {
  if (!loop || loop.length < 2 || loop.length > LARGEST_DRAWN) return undefined
  const [fix] = fixes
  const cutRow = fix?.cells?.[0]?.row ?? fix?.rows?.[0]
  return {
    members: loop.map(({ label }) => label),
    cut: loop.find(({ row }) => row > 0 && row === cutRow)?.label,
  }
}
