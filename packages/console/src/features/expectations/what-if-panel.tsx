import { useLazyQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { ContractWhatIfDocument, type ContractWhatIfQuery } from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import { grouped } from "../../parts/figures.ts"
import { BAND_WORDS } from "../../parts/kinds.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import { whatIfFinding } from "./draft-words.ts"

export type WhatIf = NonNullable<ContractWhatIfQuery["contractWhatIf"]["whatIf"]>

type WhatIfPanelProps = {
  readonly desk: DraftDesk
  readonly known: WhatIf | undefined
  /** Whether the draft changed since it was tried. */
  readonly isStale: boolean
  /** Why it cannot be tried yet. */
  readonly waitsFor: string | undefined
  readonly onTold: (told: WhatIf) => void
}

/** Whose band would move if the draft were the law: tried on released numbers, when asked. */
export function WhatIfPanel({ desk, known, isStale, waitsFor, onTold }: WhatIfPanelProps) {
  const [ask, { loading }] = useLazyQuery(ContractWhatIfDocument, { fetchPolicy: "network-only" })
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const run = async () => {
    setRefusals([])
    const version = await desk.flush()
    if (version === undefined) return setRefusals([t`The draft is not saved yet. Try again in a moment.`])
    try {
      const answer = (await ask({ variables: { version } })).data?.contractWhatIf
      if (answer?.whatIf) onTold(answer.whatIf)
      setRefusals((answer?.problems ?? []).map(({ message }) => message))
      if (!answer) setRefusals([UNREAD])
    } catch {
      setRefusals([UNREAD])
    }
  }
  return (
    <div className={look.whatIf}>
      <p
        className={look.quiet}
      >{t`Tries the draft on the numbers of the latest release. No answer is read, nothing changes, and each run is in the audit log.`}</p>
      <Button busy={loading && t`Trying`} waitsFor={waitsFor} onClick={() => void run()}>
        {known ? t`Try it again` : t`Try it on released results`}
      </Button>
      {refusals.map((refusal) => (
        <p key={refusal} className={look.refusal} role="alert">
          {refusal}
        </p>
      ))}
      <div aria-live="polite">{known ? <Told told={known} isStale={isStale} /> : null}</div>
    </div>
  )
}

const UNREAD = t`What would change could not be worked out. Try again in a moment.`

function Told({ told, isStale }: { readonly told: WhatIf; readonly isStale: boolean }) {
  const { layers, named, release, moved } = told
  return (
    <div className={look.told} data-stale={isStale || undefined}>
      {isStale ? <p className={look.stale}>{t`The draft has changed since: try it again.`}</p> : null}
      <h3>{whatIfFinding(told)}</h3>
      <p
        className={look.quiet}
      >{t`By ${release.cycleName}, scored under version ${release.contractVersion}.`}</p>
      {layers
        .filter((layer) => layer.people > 0)
        .map(({ layer, people, moved: own, moves }) => (
          <section key={layer} className={look.layerMoves}>
            <p>
              <LayerName layer={layer} />{" "}
              {own === 0 ? t`no band moves` : t`${grouped(own)} of ${grouped(people)}`}
            </p>
            <ul>
              {moves.map(({ from, to, people: count, thin }) => (
                <li key={`${from} ${to}`}>
                  <b>{grouped(count)}</b> {BAND_WORDS[from]} → {BAND_WORDS[to]}
                  {thin > 0 ? <span className={look.thin}>{thinWords(thin, count)}</span> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {named.length > 0 ? (
        <>
          <h3>{named.length < moved ? t`${named.length} of them` : t`Who they are`}</h3>
          <ul className={look.people}>
            {named.map(({ person, layer, from, to, thin, because }) => (
              <li key={person.id}>
                <Link to="/people/$id" params={{ id: person.id }}>
                  {person.name}
                </Link>{" "}
                <span className={look.quiet}>{layer}</span>
                <span className={look.move}>
                  <BandName band={from} />
                  <span aria-hidden="true">→</span>
                  <span className="only-read-aloud">{meant("a layer")`to`}</span>
                  <BandName band={to} />
                </span>
                <span className={look.quiet}>
                  {because}
                  {thin ? ` ${t`Below evidence grade C.`}` : ""}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function thinWords(thin: number, count: number): string {
  return thin === count ? t`below evidence grade C` : t`${grouped(thin)} below evidence grade C`
}
