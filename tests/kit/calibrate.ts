import type { Caller } from "./caller.ts"

interface Calibrated {
  readonly admin: Caller
  /** Sits in the session, with the role EXEC. */
  readonly vice: Caller
  readonly canary: string
  readonly cycleId: string
  readonly personId: string
}

/** A session over managers of ICs of a closed cycle, in which one band is moved; closed again. */
export async function calibrate({ admin, vice, canary, cycleId, personId }: Calibrated) {
  const { members } = await admin.run(
    "query ($search: String) { members(first: 50, search: $search) { edges { node { id } } } }",
    { search: `vera@${canary}` },
  )
  const { openCalibration } = await admin.run(
    `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) {
       session { id version } problems { code message path } } }`,
    { input: { cycleId, layer: "M1", participants: [members.edges[0].node.id] } },
  )
  const { id: sessionId, version } = openCalibration.session
  const { moveBand } = await vice.run(
    `mutation ($input: MoveBandInput!) { moveBand(input: $input) {
       session { version } person { moveId } problems { code message path } } }`,
    {
      input: {
        sessionId,
        personId,
        band: "STRONG",
        reason: `Seen at ${canary}`,
        evidence: [{ competency: "B2", perspective: "MANAGER" }],
        version,
      },
    },
  )
  await admin.run(
    `mutation ($input: CloseCalibrationInput!) { closeCalibration(input: $input) { problems { code message } } }`,
    { input: { sessionId, version: moveBand.session.version } },
  )
  return { "CalibrationSession:closed": sessionId, "BandMove:standing": moveBand.person.moveId } as const
}
