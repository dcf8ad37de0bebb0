import { Fragment } from "react"
import type { CoveragePlanQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Table } from "../../ui/table.tsx"
import { PERSPECTIVE_WORDS } from "../expectations/expectation-words.ts"
import { percentWords } from "./coverage-words.ts"

type Plan = NonNullable<CoveragePlanQuery["coveragePlan"]["plan"]>

/** By layer, the top first: whose number others may read, and who sees their own. */
export function CoverageLayers({ layers }: { readonly layers: Plan["layers"] }) {
  const rows = LAYERS_FROM_TOP.flatMap((layer) =>
    layers.filter((each) => each.layer === layer && each.subjects > 0),
  )
  return (
    <>
      <h3>{t`Who gets a number, by layer`}</h3>
      <Table
        caption={t`Who gets a number, by layer`}
        dense
        rows={rows}
        rowKey={({ layer }) => layer}
        columns={[
          { key: "layer", head: t`Layer`, cell: ({ layer }) => <LayerName layer={layer} /> },
          { key: "people", head: t`People`, number: true, cell: ({ subjects }) => grouped(subjects) },
          { key: "decide", head: t`Others see`, number: true, cell: ({ decide }) => percentWords(decide) },
          { key: "develop", head: t`They see`, number: true, cell: ({ develop }) => percentWords(develop) },
        ]}
      />
    </>
  )
}

/** By how many are asked about somebody: short spans are where silence comes from. */
export function CoverageBuckets({ perspectives }: { readonly perspectives: Plan["perspectives"] }) {
  const inGroups = perspectives.filter(({ perspective }) => perspective !== "MANAGER")
  return inGroups.map(({ perspective, buckets }) => {
    const rows = buckets.filter(({ subjects }) => subjects > 0)
    if (rows.length === 0) return null
    return (
      <Fragment key={perspective}>
        <h3>{t`${PERSPECTIVE_WORDS[perspective]}, by how many are asked`}</h3>
        <Table
          caption={t`${PERSPECTIVE_WORDS[perspective]}, by how many are asked`}
          dense
          rows={rows}
          rowKey={({ bucket }) => bucket}
          columns={[
            { key: "bucket", head: t`Asked`, cell: ({ bucket }) => bucket },
            { key: "people", head: t`People`, number: true, cell: ({ subjects }) => grouped(subjects) },
            { key: "decide", head: t`Others see`, number: true, cell: ({ decide }) => percentWords(decide) },
            { key: "develop", head: t`They see`, number: true, cell: ({ develop }) => percentWords(develop) },
          ]}
        />
      </Fragment>
    )
  })
}
