import { useQuery } from "@apollo/client/react"
import { ImportIssueRowsDocument, type IssuePartsFragment } from "../../generated/graphql.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { UploadAgain } from "./import-crumb.tsx"
import styles from "./import-page.module.css"
import { realFixes, rowsWords } from "./import-words.ts"
import { LoopDrawing } from "./loop-drawing.tsx"
import { loopOf } from "./loop-of.ts"

type Fix = IssuePartsFragment["fixes"][number]

type IssueAsideProps = {
  readonly importId: string
  readonly issue: IssuePartsFragment
  /** Chosen by a person, not only the first: on a phone it then stands before the list. */
  readonly isPicked: boolean
  /** Absent once nothing can be changed any more. */
  readonly onFix: ((fix: Fix) => void) | undefined
  readonly busy: boolean
  /** The plan can still be applied, but its file is not at hand here. */
  readonly fileGone: boolean
  readonly typed: string
  readonly onType: (text: string) => void
}

/** One cause with all its places, what mends it, and a drawing where a drawing says more. */
export function IssueAside(props: IssueAsideProps) {
  const { importId, issue, isPicked, onFix, busy, fileGone, typed, onType } = props
  const loop = loopOf(issue.code, issue.message)
  const fixes = realFixes(issue.fixes).filter(({ kind }) => kind !== "CONFIRM")
  return (
    <aside
      className={styles.aside}
      data-picked={isPicked || undefined}
      aria-label="The selected issue"
      aria-live="polite"
    >
      <p className={styles.asideHead}>
        {[/^M\d\d$/.test(issue.code) ? issue.code : undefined, rowsWords(issue)].filter(Boolean).join(", ")}
      </p>
      <h2>{issue.title}</h2>
      <p>{issue.message}</p>
      {loop ? <LoopDrawing loop={loop} /> : null}
      {typeof issue.confirmationNumber === "number" && (onFix || fileGone) ? (
        <TextField
          id={confirmationFieldId(issue.index)}
          label={`Type ${issue.confirmationNumber} to let it pass`}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          problem={
            typed !== "" && typed !== String(issue.confirmationNumber) ? "This is another number." : undefined
          }
          onChange={(event) => onType(event.target.value.trim())}
        />
      ) : null}
      {onFix && fixes.length > 0 ? (
        <div className={styles.fixes}>
          {fixes.map((fix) => (
            <Button key={fix.label} busy={busy && "Planning again"} onClick={() => onFix(fix)}>
              {fix.label}
            </Button>
          ))}
        </div>
      ) : null}
      {fileGone && fixes.length > 0 ? (
        <>
          <p>This plan was made elsewhere. To plan with a fix, bring its file again.</p>
          <div>
            <UploadAgain />
          </div>
        </>
      ) : null}
      <Places importId={importId} issue={issue} />
    </aside>
  )
}

/** Names a stop's number field, so that its button can lead there. */
export function confirmationFieldId(index: number): string {
  return `confirm-${index}`
}

function Places({ importId, issue }: Pick<IssueAsideProps, "importId" | "issue">) {
  const isCut = issue.rowCount > issue.firstRows.length
  const { data, fetchMore } = useQuery(ImportIssueRowsDocument, {
    variables: { id: importId, issue: issue.index, after: null },
    skip: !isCut,
  })
  const page = data?.orgImportPlan.issueRows
  const places = page?.edges.map(({ node }) => node) ?? issue.firstRows
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { orgImportPlan } }) => ({
        orgImportPlan: {
          ...orgImportPlan,
          issueRows: {
            ...orgImportPlan.issueRows,
            edges: [...before.orgImportPlan.issueRows.edges, ...orgImportPlan.issueRows.edges],
          },
        },
      }),
    })
  if (places.length === 0) return null
  return (
    <>
      <h3>
        {grouped(issue.rowCount)} {issue.rowCount === 1 ? "place" : "places"}
      </h3>
      <ul className={styles.places}>
        {places.map(({ row, column, value }) => (
          <li key={`${row} ${column} ${value}`}>
            <span>{row > 0 ? `Row ${grouped(row)}` : "No row"}</span>
            <span>{[column, value].filter(Boolean).join(": ")}</span>
          </li>
        ))}
      </ul>
      {next ? (
        <div>
          <Button small onClick={() => void more(next)}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  )
}
