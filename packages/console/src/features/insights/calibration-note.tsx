import { useQuery } from "@apollo/client/react"
import { LAYER_WORDS } from "@rung/domain/insights/words"
import { Link } from "@tanstack/react-router"
import {
  CalibratingCyclesDocument,
  CalibrationsDocument,
  type CalibrationsQuery,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { fromEnglish, rich, t } from "../../language/t.ts"

type CalibrationNotesProps = {
  /** The cycle whose release is shown, if there is one. */
  readonly releasedId: string | null
}

/** Leads those who take part in sessions to them: to open ones, and to what was decided. */
export function CalibrationNotes({ releasedId }: CalibrationNotesProps) {
  const { data: me } = useQuery(ViewerDocument)
  const membershipId = me?.viewer?.membershipId
  const mayTakePart = me?.viewer?.roles.some((role) => role === "ADMIN" || role === "EXEC") ?? false
  const { data } = useQuery(CalibratingCyclesDocument, {
    skip: !mayTakePart,
    fetchPolicy: "cache-and-network",
  })
  if (!membershipId || !data) return null
  const calibrating = data.cycles.edges.flatMap(({ node }) => (node.state === "CALIBRATING" ? node.id : []))
  return [...new Set([...calibrating, ...(releasedId ? [releasedId] : [])])].map((cycleId) => (
    <CalibrationNote key={cycleId} cycleId={cycleId} membershipId={membershipId} />
  ))
}

type CalibrationNoteProps = { readonly cycleId: string; readonly membershipId: string }

function CalibrationNote({ cycleId, membershipId }: CalibrationNoteProps) {
  const { data } = useQuery(CalibrationsDocument, { variables: { cycleId } })
  const mine = data?.calibrationSessions.filter(({ participants }) =>
    participants.some((each) => each.membershipId === membershipId),
  )
  const closed = mine?.filter(({ state }) => state === "CLOSED") ?? []
  return (
    <>
      {mine
        ?.filter(({ state }) => state === "OPEN")
        .map((session) => (
          <p
            key={session.id}
          >{rich`You take part in calibrating ${fromEnglish(LAYER_WORDS[session.layer].people)} in ${session.cycleName}. ${<SessionLink cycleId={cycleId} session={session} words={t`Go to the session`} />}`}</p>
        ))}
      {closed[0] ? (
        <p>{rich`Calibrated in ${closed[0].cycleName}: ${closed.map((session, index) => (
          <span key={session.id}>
            {index > 0 ? ", " : null}
            <SessionLink
              cycleId={cycleId}
              session={session}
              words={fromEnglish(LAYER_WORDS[session.layer].people)}
            />
          </span>
        ))}`}</p>
      ) : null}
    </>
  )
}

type SessionLinkProps = {
  readonly cycleId: string
  readonly session: CalibrationsQuery["calibrationSessions"][number]
  readonly words: string
}

function SessionLink({ cycleId, session: { id }, words }: SessionLinkProps) {
  return (
    <Link to="/cycles/$cycleId/calibration/$sessionId" params={{ cycleId, sessionId: id }} search={{}}>
      {words}
    </Link>
  )
}
