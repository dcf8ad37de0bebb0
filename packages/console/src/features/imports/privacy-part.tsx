import { useApolloClient } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { Fragment, useState } from "react"
import { ImportPrivacyMovesDocument, type PrivacyMovePartsFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import type { VirtualColumn } from "../../ui/virtual-table.tsx"
import styles from "./impact-parts.module.css"
import { type PrivacyImpact, privacyMeaning, privacyWords } from "./impact-words.ts"
import { PeopleDialog } from "./people-dialog.tsx"

type PrivacyPartProps = { readonly importId: string; readonly impact: PrivacyImpact }

const NAMES_SHOWN = 3

/** Managers about whom too few people would be left to answer in confidence. */
export function PrivacyPart({ importId, impact }: PrivacyPartProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby="privacy-head" className={styles.note}>
      <h2 id="privacy-head">{t`Privacy impact`}</h2>
      {impact.count === 0 ? (
        <p>{privacyWords(impact)}</p>
      ) : (
        <p>
          {privacyWords(impact)}: <Names impact={impact} onMore={() => setOpen(true)} />.{" "}
          {privacyMeaning(impact)}
        </p>
      )}
      {isOpen ? <PrivacyDialog importId={importId} impact={impact} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

type NamesProps = { readonly impact: PrivacyImpact; readonly onMore: () => void }

/** The first of them as links; the others behind a button. */
function Names({ impact, onMore }: NamesProps) {
  const shown = impact.firstManagers.slice(0, NAMES_SHOWN)
  const more = impact.count - shown.length
  const last = more > 0 ? undefined : shown.at(-1)
  const before = (last ? shown.slice(0, -1) : shown).map(({ id, name }, index) => (
    <Fragment key={id}>
      {index === 0 ? "" : ", "}
      <ManagerLink id={id} name={name} />
    </Fragment>
  ))
  if (last)
    return before.length === 0 ? <ManagerLink {...last} /> : rich`${before} and ${<ManagerLink {...last} />}`
  return rich`${before} and ${<button type="button" className={styles.more} onClick={onMore}>{t`${grouped(more)} more`}</button>}`
}

function ManagerLink({ id, name }: Pick<PrivacyImpact["firstManagers"][number], "id" | "name">) {
  return (
    <Link to="/people/$id" params={{ id }}>
      {name}
    </Link>
  )
}

const COLUMNS: readonly VirtualColumn<PrivacyMovePartsFragment>[] = [
  {
    key: "name",
    head: t`Manager`,
    width: "minmax(0, 1fr)",
    cell: ({ id, name, label }) => (
      <>
        <Link to="/people/$id" params={{ id }}>
          {name}
        </Link>{" "}
        <span className={styles.quiet}>{label}</span>
      </>
    ),
  },
  { key: "before", head: t`Raters now`, width: "76px", number: true, cell: ({ before }) => grouped(before) },
  { key: "after", head: t`After`, width: "56px", number: true, cell: ({ after }) => grouped(after) },
]

function PrivacyDialog({ importId, impact, onClose }: PrivacyPartProps & { readonly onClose: () => void }) {
  const client = useApolloClient()
  const load = async (from: number, first: number) => {
    const { data } = await client.query({
      query: ImportPrivacyMovesDocument,
      variables: { id: importId, from, first },
      fetchPolicy: "no-cache",
    })
    const { totalCount, edges } = data?.orgImportPlan.privacyMoves ?? { totalCount: 0, edges: [] }
    return { items: edges.map(({ node }) => node), total: totalCount }
  }
  return (
    <PeopleDialog
      title={privacyWords(impact)}
      count={impact.count}
      load={load}
      columns={COLUMNS}
      onClose={onClose}
    />
  )
}
