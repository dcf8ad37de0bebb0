import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { ReleaseHead } from "./board-read.store.ts"
import type { NamedPersonView } from "./layer-board.view.ts"
import type { ReleaseView } from "./release.view.ts"

/** A release as every answer names it. */
export function releaseView(head: ReleaseHead): ReleaseView {
  const { cycleId, cycleName, releasedAt, contractVersion, asOf } = head
  return { cycleId: toGlobalId("Cycle", cycleId), cycleName, releasedAt, contractVersion, asOf }
}

export function namedPerson(id: string, name: string): NamedPersonView {
  return { id: toGlobalId("Person", id), name }
}
