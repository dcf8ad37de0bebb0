import type { Role } from "@rung/domain/access/roles"
import { newId } from "../../platform/db/id.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import type { TestTenant } from "../../testing/test-server.ts"
import type { World } from "./world.test-kit.ts"

/** A member who may sit in sessions, signed in. */
export interface Member {
  readonly actor: Actor
  readonly membershipId: string
}

/** Makes somebody a member; with a name of the world's, they stand for that person. */
export async function plantMember(
  tenant: TestTenant,
  { name, roles, world }: { readonly name: string; readonly roles: readonly Role[]; readonly world?: World },
): Promise<Member> {
  const [id, accountId] = [newId(), newId()]
  const personId = world?.idOf(name)
  await tenant.db.write((tx) =>
    tx.execute(
      `INSERT INTO membership (tenant_id, id, account_id, email, name, person_id, roles)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tenant.id, id, accountId, `${id}@example.test`, name, personId ?? null, roles],
    ),
  )
  const actor = tenant.as({ roles, accountId, ...(personId === undefined ? {} : { personId }) })
  return { actor, membershipId: toGlobalId("Membership", id) }
}

const VIEW = "perspective competency hidden words raters mean low high"
export const PERSON = `personId name title unit layer computedBand shownBand moveId score interval { low high } grade
  isOneView floorBreaches cannotMove adjustedScore competencies { competency title weight
    managerRatings { raterName raw adjusted } confidential { ${VIEW} } }`
export const SESSION = `id cycleId cycleName layer state openedAt closedAt version canMove canClose
  participants { membershipId name }`
const GROUP = "key people up down meanMove interval { low high }"
export const EVERYTHING = `query ($id: ID!) { calibrationSession(id: $id) { ${SESSION}
  people(first: 100) { totalCount edges { node { ${PERSON} } } }
  units { unit people computed { band people onGradeD } shown { band people } }
  raters { raterId name ratees sharedSubjects severity isAdjusted words spread panelSpread isFlagged }
  minutes { at by kind personName from to reason evidence { competency perspective link } }
  drift { people up down unmoved byUnit { ${GROUP} } byTenure { ${GROUP} } byMoverLayer { ${GROUP} }
    evidence { along against linksOnly } words } } }`
const PROBLEMS = "problems { code path message }"

export const open = (actor: Actor, input: unknown): Promise<Answer> =>
  actor
    .run(
      `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { session { ${SESSION} } ${PROBLEMS} } }`,
      { input },
    )
    .then(({ openCalibration }) => openCalibration)

export const move = (actor: Actor, input: unknown): Promise<Answer> =>
  actor
    .run(
      `mutation ($input: MoveBandInput!) { moveBand(input: $input) { session { version } person { ${PERSON} } ${PROBLEMS} } }`,
      { input },
    )
    .then(({ moveBand }) => moveBand)

export const takeBack = (actor: Actor, input: unknown): Promise<Answer> =>
  actor
    .run(
      `mutation ($input: TakeBackMoveInput!) { takeBackMove(input: $input) { session { version } person { ${PERSON} } ${PROBLEMS} } }`,
      { input },
    )
    .then(({ takeBackMove }) => takeBackMove)

export const closeSession = (actor: Actor, input: unknown): Promise<Answer> =>
  actor
    .run(
      `mutation ($input: CloseCalibrationInput!) { closeCalibration(input: $input) { session { ${SESSION} } ${PROBLEMS} } }`,
      { input },
    )
    .then(({ closeCalibration }) => closeCalibration)

export const sessionOf = async (actor: Actor, id: string): Promise<Answer> =>
  (await actor.run(EVERYTHING, { id })).calibrationSession

/** Names of the people of a session, as somebody sees them. */
export function namesIn(session: Answer): readonly string[] {
  return session.people.edges.map(({ node }: Answer) => node.name)
}

/** Somebody of a session, as its viewer sees them. */
export function personIn(session: Answer, name: string): Answer {
  const edge = session.people.edges.find(({ node }: Answer) => node.name === name)
  if (!edge) throw new Error(`${name} is not to be seen.`)
  return edge.node
}

export function codesOf({ problems }: Answer): readonly string[] {
  return problems.map(({ code }: Answer) => code)
}
