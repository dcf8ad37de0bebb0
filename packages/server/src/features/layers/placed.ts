import type { StepRow } from "./people.store.ts"
import type { PersonNode } from "./person-node.ts"

/** A person laid out, with the row it was made of. */
export interface Placed {
  readonly row: StepRow
  readonly node: PersonNode
}
