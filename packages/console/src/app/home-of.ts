import type { SetupPartsFragment, ViewerPartsFragment } from "../generated/graphql.ts"

export type Home = "BOARD" | "FIRST_STEPS" | "WAITING" | "FIRST_PAGE"

type Viewer = Pick<ViewerPartsFragment, "permissions" | "personId">
type Setup = Pick<SetupPartsFragment, "isDone" | "isAside">

/** What somebody finds at the start; the steps of the company are known for whoever runs it alone. */
export function homeOf({ permissions, personId }: Viewer, setup: Setup | undefined): Home {
  if (setup && !setup.isDone) return setup.isAside ? "WAITING" : "FIRST_STEPS"
  if (permissions.includes("BOARD_READ")) return "BOARD"
  return personId === null ? "FIRST_PAGE" : "WAITING"
}
