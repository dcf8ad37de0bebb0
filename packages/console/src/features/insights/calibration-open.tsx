import { useMutation, useQuery } from "@apollo/client/react"
import type { Layer } from "@rung/domain/layers/layer"
import { useNavigate } from "@tanstack/react-router"
import { useDeferredValue, useState } from "react"
import {
  CalibrationMembersDocument,
  type CalibrationMembersQuery,
  CalibrationOverviewDocument,
  OpenCalibrationDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"
import { LAYER_WORDS } from "../../parts/kinds.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Checkbox } from "../../ui/field.tsx"
import { Loading } from "../../ui/page-state.tsx"
import { SearchField } from "../../ui/search-field.tsx"
import { ROLE_WORDS } from "../access/role-words.ts"
import { useStep } from "../access/use-step.ts"
import styles from "./calibration-page.module.css"

type Member = CalibrationMembersQuery["members"]["edges"][number]["node"]

type OpenCalibrationDialogProps = {
  readonly cycleId: string
  readonly layer: Layer
  readonly onClose: () => void
}

/** Opens a session over one layer and names who takes part. */
export function OpenCalibrationDialog({ cycleId, layer, onClose }: OpenCalibrationDialogProps) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<readonly Member[]>([])
  const [openCalibration] = useMutation(OpenCalibrationDocument, {
    refetchQueries: [CalibrationOverviewDocument],
  })
  const { run, busy, problem } = useStep()
  const open = async () => {
    let sessionId: string | undefined
    const isDone = await run(async () => {
      const participants = chosen.map(({ id }) => id)
      const { data } = await openCalibration({ variables: { input: { cycleId, layer, participants } } })
      sessionId = data?.openCalibration.session?.id
      return data?.openCalibration.problems
    })
    if (!isDone) return
    onClose()
    if (sessionId) {
      await navigate({
        to: "/cycles/$cycleId/calibration/$sessionId",
        params: { cycleId, sessionId },
        search: {},
      })
    }
  }
  return (
    <Dialog
      open
      title={t`Calibrate ${LAYER_WORDS[layer]}`}
      onClose={onClose}
      actions={
        <Button
          filled
          busy={busy && t`Opening`}
          waitsFor={chosen.length === 0 && t`It waits for who takes part.`}
          onClick={() => void open()}
        >{t`Open the session`}</Button>
      }
    >
      <p>{t`Participants see the results of everybody on this layer as the release will show them, ratings from above with their raters’ names. Nobody sees their own, nor anybody above them. Minutes keep who moved whom.`}</p>
      <MemberTicks chosen={chosen} onChoose={setChosen} />
      <p className={styles.quiet} role="status">
        {chosen.length === 0
          ? t`Nobody takes part yet.`
          : chosen.length === 1
            ? t`One person takes part.`
            : t`${sentence(countWord(chosen.length))} people take part.`}
      </p>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}

type MemberTicksProps = {
  readonly chosen: readonly Member[]
  readonly onChoose: (chosen: readonly Member[]) => void
}

/** Administrators and executives: those a session may name. */
function MemberTicks({ chosen, onChoose }: MemberTicksProps) {
  const [typed, setTyped] = useState("")
  const search = useDeferredValue(typed.trim())
  const { data, previousData } = useQuery(CalibrationMembersDocument, {
    variables: { search: search === "" ? null : search },
  })
  const found = (data ?? previousData)?.members.edges.map(({ node }) => node)
  const offered = found?.filter(mayTakePart)
  const ticked = new Set(chosen.map(({ id }) => id))
  const shown = [...chosen, ...(offered ?? []).filter(({ id }) => !ticked.has(id))]
  return (
    <fieldset className={styles.members}>
      <legend>{t`Who takes part: administrators and executives`}</legend>
      <SearchField
        label={t`Find a member`}
        placeholder={t`Find a member`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found ? null : <Loading what={t`the members`} rows={2} />}
      <div className={styles.ticks}>
        {shown.map((member) => (
          <Checkbox
            key={member.id}
            label={member.name}
            note={`${member.roles.map((role) => ROLE_WORDS[role].name).join(", ")}, ${member.email}`}
            checked={ticked.has(member.id)}
            onChange={(event) =>
              onChoose(
                event.currentTarget.checked
                  ? [...chosen, member]
                  : chosen.filter(({ id }) => id !== member.id),
              )
            }
          />
        ))}
      </div>
      {offered?.length === 0 ? (
        <p className={styles.quiet}>{t`No administrator or executive is called so.`}</p>
      ) : null}
    </fieldset>
  )
}

function mayTakePart({ roles }: Member): boolean {
  return roles.includes("ADMIN") || roles.includes("EXEC")
}
