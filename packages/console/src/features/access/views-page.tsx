import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./admin-pages.module.css"
import { NameViewDialog } from "./name-view-dialog.tsx"
import { type SavedView, useSavedViews } from "./use-saved-views.ts"
import { useViewChanges } from "./use-view-changes.ts"
import { ViewLink } from "./view-link.tsx"

/** The pages with their filters that the viewer keeps under names. */
export function ViewsPage() {
  const { views, isKnown, failed, refetch } = useSavedViews()
  return (
    <Page name={t`Saved views`} top={<b>{t`Saved views`}</b>}>
      {failed && !isKnown ? (
        <ErrorState
          sentence={t`Your saved views could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!isKnown && !failed ? <Loading what={t`your saved views`} /> : null}
      {isKnown ? <Body views={views} /> : null}
    </Page>
  )
}

function Body({ views }: { readonly views: readonly SavedView[] }) {
  const { rename, drop } = useViewChanges()
  const [renamed, setRenamed] = useState<SavedView>()
  if (views.length === 0) {
    return (
      <>
        <PageHead title={t`You keep no views yet`} />
        <EmptyState
          sentence={t`Filter a page as you like it, then choose “Save this page” beside it: it stands here under its name.`}
          action={<Link to="/org">{t`Go to the org`}</Link>}
        />
      </>
    )
  }
  return (
    <>
      <PageHead
        title={views.length === 1 ? t`You keep one view` : t`You keep ${views.length} views`}
        under={t`Nobody but you sees them.`}
      />
      <Table
        caption={t`Saved views`}
        rows={views}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: t`View`, cell: (view) => <ViewLink view={view} /> },
          {
            key: "address",
            head: t`Page`,
            cell: ({ address }) => <span className={styles.quiet}>{decoded(address)}</span>,
          },
          {
            key: "actions",
            head: <span className="only-read-aloud">{t`Change`}</span>,
            width: "190px",
            cell: (view) => (
              <span className={styles.rowActions}>
                <Button
                  small
                  aria-label={t`Rename ${view.name}`}
                  onClick={() => setRenamed(view)}
                >{t`Rename`}</Button>
                <Button
                  small
                  aria-label={t`Drop ${view.name}`}
                  onClick={() => void drop(view)}
                >{t`Drop`}</Button>
              </span>
            ),
          },
        ]}
      />
      {renamed ? (
        <NameViewDialog
          title={t`Rename the view`}
          action={t`Rename`}
          before={renamed.name}
          onClose={() => setRenamed(undefined)}
          onName={(name) => rename(renamed.id, name)}
        />
      ) : null}
    </>
  )
}

/** An address as one reads it; one that says nothing readable stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
