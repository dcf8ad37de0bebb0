import type { Json } from "../kit/caller.ts"
import { type Company, signedIn } from "./company.ts"

const SESSION = "session { id version } problems { code message path }"
const PEOPLE = `query ($id: ID!) { calibrationSession(id: $id) { people(first: 100) { nodes: edges { node {
  personId name computedBand shownBand grade cannotMove
  competencies { competency weight managerRatings { raterName raw } } } } } } }`

export interface Calibrated {
  readonly people: number
  readonly moves: readonly string[]
  /** What the drift report says. */
  readonly words: string
}

/**
 * A session over the managers of ICs: the operating officer moves two of them up by one band, each on what their
 * manager saw.
 */
export async function calibrate({ admin, origin }: Company, cycleId: string): Promise<Calibrated> {
  const { members }: Json = await admin.run("{ members(first: 50) { edges { node { id email } } } }")
  const seats = members.edges
    .map(({ node }: Json) => node)
    .filter(({ email }: Json) => /^(ceo|exec)@/.test(email))
  const input = { cycleId, layer: "M1", participants: seats.map(({ id }: Json) => id) }
  const { openCalibration }: Json = await admin.run(
    `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { ${SESSION} } }`,
    { input },
  )
  const { id } = openCalibration.session
  const exec = await signedIn(origin, "exec@northgate.test")
  const { calibrationSession }: Json = await exec.run(PEOPLE, { id })
  const people: Json[] = calibrationSession.people.nodes.map(({ node }: Json) => node)
  const moves: string[] = []
  for (const person of people.filter(isMovable).slice(0, 2)) moves.push(await move(exec, id, person))
  const closing = { sessionId: id, version: await versionOf(admin, id) }
  await admin.run(
    `mutation ($input: CloseCalibrationInput!) { closeCalibration(input: $input) { ${SESSION} } }`,
    { input: closing },
  )
  const { calibrationSession: closed }: Json = await admin.run(
    "query ($id: ID!) { calibrationSession(id: $id) { drift { words } } }",
    { id },
  )
  return { people: people.length, moves, words: closed.drift.words }
}

function isMovable({ computedBand, cannotMove, competencies }: Json): boolean {
  return cannotMove === null && computedBand === "BUILDING" && seenFromAbove(competencies) !== undefined
}

function seenFromAbove(competencies: readonly Json[]): string | undefined {
  return competencies.find(({ managerRatings }) => managerRatings.some(({ raw }: Json) => raw >= 4))
    ?.competency
}

async function move(exec: Company["admin"], sessionId: string, person: Json): Promise<string> {
  const competency = seenFromAbove(person.competencies)
  const input = {
    sessionId,
    personId: person.personId,
    band: "SOLID",
    reason: "The team changed half-way; what was seen since stands above the line.",
    evidence: [{ competency, perspective: "MANAGER" }],
    version: await versionOf(exec, sessionId),
  }
  await exec.run(
    "mutation ($input: MoveBandInput!) { moveBand(input: $input) { problems { code message path } } }",
    { input },
  )
  return `${person.name} from ${person.computedBand} to SOLID on ${competency}`
}

async function versionOf(by: Company["admin"], id: string): Promise<number> {
  const { calibrationSession }: Json = await by.run(
    "query ($id: ID!) { calibrationSession(id: $id) { version } }",
    { id },
  )
  return calibrationSession.version
}
