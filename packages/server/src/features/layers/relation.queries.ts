import type { Relation } from "@rung/domain/access/permission-check"
import type { Principal } from "@rung/domain/access/principal"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { pathsFor } from "./placement.store.ts"
import { isPathWithin } from "./placement-rows.ts"

/** How a viewer stands to a person today; anywhere above in the solid line, through vacancies, is ABOVE. */
export async function relationTo(
  tx: TenantTx,
  viewerPersonId: string | undefined,
  personId: string,
): Promise<Relation> {
  if (viewerPersonId === undefined) return "OTHER"
  if (viewerPersonId === personId) return "SELF"
  const paths = await pathsFor(tx, [viewerPersonId, personId])
  return relationByPath({ viewer: paths.get(viewerPersonId), subject: paths.get(personId) })
}

/** The same from paths at hand; who is not in the org stands to nobody. */
export function relationByPath({
  viewer,
  subject,
}: {
  viewer: string | undefined
  subject: string | undefined
}): Relation {
  if (viewer === undefined || subject === undefined || !isPathWithin(subject, viewer)) return "OTHER"
  return viewer === subject ? "SELF" : "ABOVE"
}

/** Whether a place is the given top or lies below it today; false when either is not in the org. */
export async function isWithin(tx: TenantTx, nodeId: string, topId: string): Promise<boolean> {
  const paths = await pathsFor(tx, [nodeId, topId])
  const [path, top] = [paths.get(nodeId), paths.get(topId)]
  return path !== undefined && top !== undefined && isPathWithin(path, top)
}

/** The place of whoever is asking; none for tokens, for members without a person, and outside the org. */
export async function viewerPath(
  tx: TenantTx,
  principal: Principal | undefined,
): Promise<string | undefined> {
  const personId = principal?.kind === "PERSON_SESSION" ? principal.personId : undefined
  if (personId === undefined) return undefined
  return (await pathsFor(tx, [personId])).get(personId)
}
