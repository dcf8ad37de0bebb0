import { useApolloClient } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { ImportLayerMovesDocument, type LayerMovePartsFragment } from "../../generated/graphql.ts"
import { meant, plural, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import type { VirtualColumn } from "../../ui/virtual-table.tsx"
import styles from "./impact-parts.module.css"
import { groupWords, impactFinding, type LayerGroup, type LayerImpact, layerTotals } from "./impact-words.ts"
import { PeopleDialog } from "./people-dialog.tsx"

type LayerImpactPartProps = {
  readonly importId: string
  readonly impact: LayerImpact
  readonly effectiveOn: string
}

const NAMES_SHOWN = 2

/** Who changes layer because of the import, and what that makes of what is expected of them. */
export function LayerImpactPart({ importId, impact, effectiveOn }: LayerImpactPartProps) {
  const [open, setOpen] = useState<LayerGroup>()
  return (
    <section aria-labelledby="impact-head">
      <div className={styles.head}>
        <h2 id="impact-head">{t`Layer impact`}</h2>
        <span className={styles.quiet}>{impactFinding(impact, effectiveOn)}</span>
      </div>
      <Totals impact={impact} />
      {impact.groups.length > 0 ? (
        <table className={styles.impact}>
          <caption className="only-read-aloud">{t`Layer impact`}</caption>
          <tbody>
            {impact.groups.map((group) => (
              <GroupRow
                key={`${keyOf(group.from)} ${keyOf(group.to)}`}
                group={group}
                onAll={() => setOpen(group)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {open ? <MovesDialog importId={importId} group={open} onClose={() => setOpen(undefined)} /> : null}
    </section>
  )
}

/** People by layer, before and after where that differs. */
function Totals({ impact }: { readonly impact: LayerImpact }) {
  const totals = layerTotals(impact)
  if (totals.length === 0) return null
  return (
    <dl className={styles.totals} aria-label={t`People by layer`}>
      {totals.map(({ layer, before, after }) => (
        <div key={layer}>
          <dt>
            <LayerName layer={layer} />
          </dt>
          <dd>
            {before === after || before === 0 ? null : (
              <>
                <span className={styles.before}>{grouped(before)}</span>
                <span aria-hidden="true"> → </span>
                <span className="only-read-aloud"> {t`becomes`} </span>
              </>
            )}
            <b>{grouped(after)}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function keyOf({ layer, hybridShare }: LayerGroup["from"]): string {
  return `${layer}${hybridShare ?? ""}`
}

function GroupRow({ group, onAll }: { readonly group: LayerGroup; readonly onAll: () => void }) {
  const shown = group.firstPeople.slice(0, group.count === NAMES_SHOWN + 1 ? NAMES_SHOWN + 1 : NAMES_SHOWN)
  const [only] = group.count === 1 ? group.firstPeople : []
  return (
    <tr>
      <td>
        <span className={styles.way}>
          <LayerName {...group.from} />
          <span aria-hidden="true">→</span>
          <span className="only-read-aloud">{meant("a layer")`to`}</span>
          <LayerName {...group.to} />
        </span>
      </td>
      <td className={styles.count}>{grouped(group.count)}</td>
      <td>
        {only ? `${only.why}. ` : ""}
        {groupWords(group)}
        {group.firstPeople.some(({ isJump }) => isJump)
          ? `. ${t`More than one rung: worth a second look`}`
          : ""}
      </td>
      <td>
        <span className={styles.people}>
          {shown.map(({ personId, name }) => (
            <Link key={personId} to="/people/$id" params={{ id: personId }}>
              {name}
            </Link>
          ))}
          {group.count > shown.length ? (
            <button type="button" className={styles.more} onClick={onAll}>
              {t`${grouped(group.count - shown.length)} more`}
            </button>
          ) : null}
        </span>
      </td>
    </tr>
  )
}

const MOVE_COLUMNS: readonly VirtualColumn<LayerMovePartsFragment>[] = [
  {
    key: "name",
    head: t`Who`,
    width: "minmax(0, 2fr)",
    cell: ({ personId, name, label }) => (
      <>
        <Link to="/people/$id" params={{ id: personId }}>
          {name}
        </Link>{" "}
        <span className={styles.quiet}>{label}</span>
      </>
    ),
  },
  { key: "why", head: t`Why`, width: "minmax(0, 3fr)", cell: ({ why }) => why },
]

type MovesDialogProps = {
  readonly importId: string
  readonly group: LayerGroup
  readonly onClose: () => void
}

function MovesDialog({ importId, group, onClose }: MovesDialogProps) {
  const client = useApolloClient()
  const load = async (from: number, first: number) => {
    const { data } = await client.query({
      query: ImportLayerMovesDocument,
      variables: {
        id: importId,
        filter: { from: group.from.layer, to: group.to.layer },
        from,
        first,
      },
      fetchPolicy: "no-cache",
    })
    const { totalCount, edges } = data?.orgImportPlan.layerMoves ?? { totalCount: 0, edges: [] }
    return { items: edges.map(({ node }) => node), total: totalCount }
  }
  return (
    <PeopleDialog
      title={t`${plural(group.count, "# person", "# people")} from ${layerOf(group.from)} to ${layerOf(group.to)}`}
      count={group.count}
      load={load}
      columns={MOVE_COLUMNS}
      onClose={onClose}
    />
  )
}

function layerOf({ layer, hybridShare }: LayerGroup["from"]): string {
  return typeof hybridShare === "number" ? "M1/M2" : layer
}
