import type { Day } from "@rung/domain/kit/day"
import { type Passage, passages } from "@rung/domain/layers/passages"
import type { Ctx } from "../../parts.ts"
import { type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { type Selection, selectionAt } from "../../platform/graphql/selection.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import { nodeTexts } from "./org-node.store.ts"
import type { PersonNode } from "./person-node.ts"
import { personOn } from "./person-on.queries.ts"

export interface PassagesBetween {
  readonly from: Day
  readonly to: Day
  readonly page: Page
  /** What is asked of the connection. */
  readonly selection: Selection
}

export interface PassageNode extends Pick<Passage, "rungs" | "isJump"> {
  readonly person: PersonNode
  readonly from: Standing
  readonly to: Standing
}

interface Standing {
  readonly layer: Passage["from"]["layer"]
  readonly hybridShare: number | null
}

export type PassagePage = Connection<PassageNode>

/** Everybody in the org on both days whose layer differs, by name. */
export function passagesBetween(
  ctx: Ctx,
  { from, to, page, selection }: PassagesBetween,
): Promise<PassagePage> {
  return ctx.db.read(async (tx) => {
    const found = passages(await derivedOrg(tx, from), await derivedOrg(tx, to))
    const texts = await nodeTexts(
      tx,
      found.map(({ personId }) => personId),
    )
    const sorted = found
      .map((passage) => ({ passage, key: texts.get(passage.personId)?.key ?? "" }))
      .toSorted((a, b) => compare([a.key, a.passage.personId], [b.key, b.passage.personId]))
    const { after } = page
    const rest = after
      ? sorted.filter(({ key, passage }) => compare([key, passage.personId], after) > 0)
      : sorted
    const rows = rest.slice(0, page.limit + 1)
    const asked = selectionAt(selection, "edges", "node", "person")
    const people = await personOn(tx, ctx, {
      ids: rows.map(({ passage }) => passage.personId),
      selection: asked,
      day: to,
    })
    const keyOf = ({ key, passage }: (typeof rows)[number]) => [key, passage.personId]
    const { edges, ...info } = connectionOf(rows, page, { totalCount: found.length, keyOf })
    return {
      ...info,
      edges: edges.flatMap(({ cursor, node }) =>
        passageEdge(cursor, node.passage, people.get(node.passage.personId)),
      ),
    }
  })
}

function passageEdge(cursor: string, { from, to, rungs, isJump }: Passage, person: PersonNode | undefined) {
  return person ? [{ cursor, node: { person, from: standing(from), to: standing(to), rungs, isJump } }] : []
}

function standing({ layer, hybridShare }: Passage["from"]): Standing {
  return { layer, hybridShare: hybridShare ?? null }
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  if (at < 0) return 0
  return (a[at] ?? "") < (b[at] ?? "") ? -1 : 1
}
