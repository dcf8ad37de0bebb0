import { useQuery } from "@apollo/client/react"
import { LAYER_WORDS as LAYER_IN_SENTENCE } from "@rung/domain/insights/words"
import type { Layer } from "@rung/domain/layers/layer"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import {
  BiasAuditDocument,
  type BiasAuditQuery,
  type LayerBiasPartsFragment,
  type LayerHaloPartsFragment,
} from "../../generated/graphql.ts"
import { fromEnglish, t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { LAYER_WORDS, LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { LayerMark } from "../../parts/layer-mark.tsx"
import { WhyButton } from "../../parts/why-button.tsx"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import { BiasBar, BiasScale } from "./bias-bar.tsx"
import styles from "./bias-page.module.css"
import { biasFinding, biasTable, biasWhy, doubtWords, haloTable, percentOf } from "./bias-words.ts"
import { boardSearch } from "./board-words.ts"
import { ReleaseChoice } from "./release-choice.tsx"
import { type OpenPanel, useOpenPanel } from "./use-open-panel.ts"
import { Panel } from "./why-panel.tsx"

/** Whether our judgements follow what a layer needs, or still what mattered one layer below. */
export function BiasPage() {
  const search = boardSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(BiasAuditDocument, {
    variables: { cycleId: search.cycle ?? null },
  })
  const release = data?.biasAudit.release
  return (
    <Page
      name={t`How we judge`}
      top={
        <>
          <span>
            <Link to="/" search={search}>{t`Layer board`}</Link> / <b>{t`How we judge`}</b>
          </span>
          {release ? (
            <ReleaseChoice
              shown={release}
              onChoose={(cycle) => void navigate({ to: ".", search: { ...search, cycle } })}
            />
          ) : null}
        </>
      }
    >
      {error ? (
        <ErrorState
          sentence={t`The audit could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`the audit`} rows={6} /> : null}
      {data ? <Audit audit={data.biasAudit} /> : null}
    </Page>
  )
}

function Audit({ audit: { release, layers, halo } }: { readonly audit: BiasAuditQuery["biasAudit"] }) {
  const panel = useOpenPanel<Layer>((a, b) => a === b)
  if (!release) {
    return (
      <>
        <PageHead title={t`No cycle is released yet`} />
        <EmptyState
          sentence={t`Forms from above end with one judgement of the whole. What those judgements follow stands here after a release, from 30 judgements by 5 or more people on.`}
        />
      </>
    )
  }
  const rows = LAYERS_FROM_TOP.flatMap((layer) => layers.filter((row) => row.layer === layer))
  const raters = LAYERS_FROM_TOP.flatMap((layer) => halo.filter((row) => row.layer === layer))
  return (
    <>
      <PageHead
        title={biasFinding(rows)}
        under={t`Each form from above may end with one judgement of the whole. Beside the same form’s ratings it tells whether we judge by what the layer needs. Many forms together, for the whole company, and nobody’s alone.`}
      />
      <div className={styles.stack}>
        <ChartFrame
          title={t`How much of the judgement follows the layer below`}
          table={biasTable(rows)}
          foot={t`The line is the likely range. What decided one layer below should count 0.`}
        >
          <BiasScale />
          <ol>
            {rows.map((row) => (
              <BiasRow key={row.layer} row={row} panel={panel} />
            ))}
          </ol>
        </ChartFrame>
        <ChartFrame
          title={t`Who tells competencies apart`}
          note={t`counts alone, nobody is named`}
          table={haloTable(raters)}
          foot={t`In the lowest tenth of raters, and less than .35 points between one person’s competencies: something to talk about.`}
        >
          <ol>
            {raters.map((row) => (
              <HaloRow key={row.layer} row={row} />
            ))}
          </ol>
        </ChartFrame>
      </div>
    </>
  )
}

type BiasRowProps = { readonly row: LayerBiasPartsFragment; readonly panel: OpenPanel<Layer> }

function BiasRow({ row, panel }: BiasRowProps) {
  const { layer, bias, reason } = row
  const about = t`of what we judge ${fromEnglish(LAYER_IN_SENTENCE[layer].people)} by`
  const open = panel.open === layer
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <span className={styles.layer}>
          <LayerMark layer={layer} /> {LAYER_WORDS[layer]}
        </span>
        <span className={styles.bar}>
          <BiasBar bias={bias} />
        </span>
        <span className={styles.figure}>
          {bias ? (
            <WhyButton
              value={t`${percentOf(bias.index)}%`}
              about={about}
              gap={bias.low > 0}
              open={open}
              controls={panel.id}
              onToggle={(trigger) => panel.toggle(layer, trigger)}
            />
          ) : null}
        </span>
        <span className={styles.words}>{bias ? doubtWords(row, bias) : reason}</span>
      </div>
      {open && bias ? (
        <Panel id={panel.id} label={t`Why, ${about}`}>
          <div className={styles.why}>
            {biasWhy(row, bias).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Panel>
      ) : null}
    </li>
  )
}

function HaloRow({ row: { layer, sentence } }: { readonly row: LayerHaloPartsFragment }) {
  return (
    <li className={styles.halo}>
      <span className={styles.layer}>
        <LayerMark layer={layer} /> {LAYER_WORDS[layer]}
      </span>
      <span>{sentence}</span>
    </li>
  )
}
