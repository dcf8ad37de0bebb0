import { expect } from "vitest"
import type { Actor } from "../../testing/actor.ts"
import { PEOPLE, type SealedWorld } from "./confidential-world.test-kit.ts"

const VIEW = `perspective competency hidden words raters mean low high agreement distribution mayNotRepresent
  trend { change band }`
const MEASURE = "value low high grade hollow oneView raters ratings effectiveRaters"
const COMPETENCY = `competency weight band breachesFloor possibleGap measure { ${MEASURE} } notSeen self
  gap { reading gap words } previousMean previousGrade parts { perspective weight mean ratings } confidential { ${VIEW} }`
export const RESULT = `query ($personId: ID!) { personResult(personId: $personId) { band grade coverage words measure { ${MEASURE} }
  determinants { ${COMPETENCY} } supporting { ${COMPETENCY} } carried { ${COMPETENCY} } supportingIndex { ${MEASURE} }
  coaching { ${MEASURE} } hiring { ${MEASURE} } fromAbove { competency value note } previous { cycleName }
  development { views { ${VIEW} } comments { perspective competency texts } } } }`
const RELEASES = "query ($personId: ID!) { personReleases(personId: $personId) { layer band grade score } }"
const WHY = `query ($input: WhyInput!) { why(input: $input) { kind value text words ratings raters
  lines { depth label detail value weight contribution } } }`
const HEAT = "{ columns { key } rows { layer people means lows highs grades bands } }"
export const BOARD = `query ($scope: BoardScopeInput) { layerBoard(scope: $scope) { finding { kind sentence }
  rows { layer people enoughEvidence bands { band people onGradeD } weakest { competency measure { ${MEASURE} } }
    movement { kind competency direction by detectable } risks { kind count sentence people { name } } }
  families ${HEAT} competencies ${HEAT} } }`
const BEHIND = `query ($scope: BoardScopeInput) { peopleBehind(scope: $scope, first: 100) { totalCount
  edges { node { name layer band grade score } } } }`
const MAP = `query ($scope: BoardScopeInput) { coachingHiringMap(scope: $scope) { __typename } }`
export const LINES = `query ($layer: Layer!, $scope: BoardScopeInput) { lineViews(layer: $layer, scope: $scope) { ${VIEW} } }`
const ATTACKS =
  "{ attackReport { verdict counts { perspective attacker needed cells subtractions combinations smallest found finished } } }"
const AUDIT = "{ auditLog(first: 100) { edges { node { action } } } }"

/** Everybody who might look, by who they are. */
export const VIEWERS: Readonly<Record<string, (world: SealedWorld) => Actor>> = {
  "a subject whose team is hidden": ({ tenant, world }) =>
    tenant.as({ roles: ["MEMBER"], personId: world.idOf("Bea") }),
  "their manager": ({ tenant, world }) => tenant.as({ roles: ["EXEC"], personId: world.idOf("Max") }),
  "an executive above": ({ tenant, world }) => tenant.as({ roles: ["EXEC"], personId: world.idOf("Ruth") }),
  "a rater": ({ tenant, world }) => tenant.as({ roles: ["MEMBER"], personId: world.idOf("Bea 0") }),
  "an administrator": ({ tenant }) => tenant.as({ roles: ["ADMIN"] }),
  "an auditor": ({ tenant }) => tenant.as({ roles: ["AUDITOR"] }),
  "a script": ({ tenant }) => tenant.withToken(["RESULTS_READ", "ORG_READ"]),
}
const SUBJECTS = ["LAYER_SCORE", "BAND", "GRADE", "INTERVAL", "COVERAGE"] as const

/** Everything there is to ask about results, by what was asked; ids differ between companies and are left out. */
export async function everything(actor: Actor, { world }: SealedWorld): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  const ask = async (name: string, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await actor.execute(query, variables)
    for (const error of errors ?? [])
      expect(["FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT"], error.message).toContain(error.extensions?.code)
    seen.set(name, JSON.stringify({ data, codes: errors?.map(({ extensions }) => extensions?.code) }))
  }
  const managers = PEOPLE.filter(({ name }) => !name.includes(" ")).map(({ name }) => name)
  const scopes = [
    ["everybody", {}],
    ...managers.map((name) => [name, { scope: { personId: world.globalId(name) } }] as const),
    ...[...new Set(PEOPLE.flatMap(({ unit }) => unit ?? []))].map(
      (unit) => [unit, { scope: { unit } }] as const,
    ),
  ] as const
  for (const name of [...managers, "Bea 0"]) {
    const personId = world.globalId(name)
    await ask(`result of ${name}`, RESULT, { personId })
    await ask(`releases of ${name}`, RELEASES, { personId })
    for (const subject of SUBJECTS)
      await ask(`${subject} of ${name}`, WHY, { input: { person: { personId, subject } } })
    for (const competency of ["B1", "B2", "C1", "C3"])
      await ask(`${competency} of ${name}`, WHY, {
        input: { person: { personId, subject: "COMPETENCY", competency } },
      })
  }
  for (const [name, scope] of scopes) {
    await ask(`board of ${name}`, BOARD, scope)
    await ask(`people of ${name}`, BEHIND, scope)
    await ask(`map of ${name}`, MAP, scope)
    for (const layer of ["IC", "M1", "M2", "EXEC"])
      await ask(`line of ${name} ${layer}`, LINES, { layer, ...scope })
    for (const competency of ["B1", "C1"])
      await ask(`cell of ${name} ${competency}`, WHY, {
        input: { board: { ...scope, layer: competency === "B1" ? "M1" : "M2", subject: "CELL", competency } },
      })
  }
  await ask("attacks", ATTACKS)
  await ask("audit", AUDIT)
  return seen
}
