import type { Json } from "./caller.ts"
import { type CycleName, rowOf, type TwoCycles } from "./confidentiality-world.ts"

// Sessions of both layers between a cycle's close and its release: an executive and an administrator sit in each.

const EXECUTIVES = { M1: "Max", M2: "Ingrid" } as const

/** Opens a session of each layer, moves one band in each upon a confidential view, and closes both; looks between. */
export async function calibrate(
  company: TwoCycles,
  { cycle, look }: { readonly cycle: CycleName; readonly look: () => Promise<void> },
): Promise<void> {
  const { tenant, world, members } = company
  const admin = tenant.as({ roles: ["ADMIN"], accountId: members.administrator.account })
  const open: { id: string; layer: keyof typeof EXECUTIVES }[] = []
  for (const layer of ["M1", "M2"] as const) {
    const participants = [EXECUTIVES[layer], "administrator" as const].map((name) =>
      membership(members[name].id),
    )
    const input = { cycleId: company.cycles[cycle], layer, participants }
    const { session } = await decided(admin.run(OPEN, { input }))
    company.sessions.push(session.id)
    open.push({ id: session.id, layer })
  }
  await look()
  for (const { id, layer } of open) {
    const executive = EXECUTIVES[layer]
    const mover = tenant.as({
      roles: ["EXEC"],
      accountId: members[executive].account,
      personId: rowOf(world.globalId(executive)),
    })
    const { calibrationSession } = await mover.run(PEOPLE, { id })
    const move = moveOf(calibrationSession)
    await decided(mover.run(MOVE, { input: { ...move, sessionId: id, version: 1 } }))
  }
  await look()
  for (const { id } of open) await decided(admin.run(CLOSE, { input: { sessionId: id, version: 2 } }))
  await look()
}

/** A move of the first who can be moved and of whom a confidential view is shown. */
function moveOf({ people }: Json): Json {
  for (const { node } of people.edges) {
    const view = node.competencies
      .flatMap(({ confidential }: Json) => confidential)
      .find(({ hidden }: Json) => !hidden)
    if (node.cannotMove !== null || !view) continue
    const { competency, perspective } = view
    const band = node.shownBand === "SOLID" ? "STRONG" : "SOLID"
    const evidence = [{ competency, perspective }]
    return { personId: node.personId, band, reason: "Seen by all of us.", evidence }
  }
  throw new Error("Nobody can be moved upon a confidential view.")
}

const membership = (id: string) => Buffer.from(`Membership:${id}`).toString("base64url")

const SESSION = "session { id } problems { code message path }"
const OPEN = `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { ${SESSION} } }`
const MOVE = `mutation ($input: MoveBandInput!) { moveBand(input: $input) { ${SESSION} } }`
const CLOSE = `mutation ($input: CloseCalibrationInput!) { closeCalibration(input: $input) { ${SESSION} } }`
const PEOPLE = `query ($id: ID!) { calibrationSession(id: $id) { people { edges { node {
  personId shownBand cannotMove competencies { confidential { hidden competency perspective } } } } } } }`

async function decided(answer: Promise<Json>): Promise<Json> {
  const [payload] = Object.values<Json>(await answer)
  if (payload.problems.length > 0) throw new Error(JSON.stringify(payload.problems))
  return payload
}
