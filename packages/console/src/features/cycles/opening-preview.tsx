import { useQuery } from "@apollo/client/react"
import {
  OpeningPreviewDocument,
  type OpeningPreviewInput,
  type OpeningPreviewQuery,
} from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { PERSPECTIVES_IN_SENTENCE } from "../expectations/expectation-words.ts"
import styles from "./cycle-page.module.css"
import { LayerCounts } from "./layer-counts.tsx"
import { WithoutRater } from "./without-rater.tsx"

/** What opening today would do; nothing changes by looking. */
export function OpeningPreview({ input }: { readonly input: OpeningPreviewInput }) {
  const { data, previousData, error, refetch } = useQuery(OpeningPreviewDocument, {
    variables: { input },
    fetchPolicy: "cache-and-network",
  })
  const preview = (data ?? previousData)?.openingPreview
  if (error && !preview) {
    return (
      <ErrorState
        sentence={t`What opening would do could not be read.`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!preview) return <Loading what={t`what opening would do`} rows={5} />
  return (
    <section className={styles.part} aria-label={t`If opened today`} aria-live="polite">
      <h2>{t`If opened today: ${plural(preview.participants, "# person", "# people")} would be assessed`}</h2>
      {preview.problems.map(({ code, message }) => (
        <p key={code} className={styles.refusal}>
          {message}
        </p>
      ))}
      <p>
        {orgWords(preview)} {formsWords(preview)}
      </p>
      {preview.awayCount > 0 ? <p>{awayWords(preview)}</p> : null}
      <LayerCounts caption={t`People by layer`} counts={preview.participantsByLayer} />
      <WithoutRater count={preview.withoutRaterCount} some={preview.withoutRater} />
    </section>
  )
}

type Preview = OpeningPreviewQuery["openingPreview"]

function orgWords({ asOf, contractNumber }: Preview): string {
  const day = dayWords(asOf, todayHere())
  return contractNumber
    ? t`By the org of ${day} and contract version ${contractNumber}.`
    : t`By the org of ${day}.`
}

function formsWords({ forms }: Preview): string {
  const views = forms
    .filter((each) => each.forms > 0)
    .map((each) => `${PERSPECTIVES_IN_SENTENCE[each.perspective]} ${grouped(each.forms)}`)
  return views.length === 0 ? t`No form would be assigned.` : t`Forms: ${views.join(", ")}.`
}

function awayWords({ awayCount, standInForms }: Preview): string {
  return standInForms > 0
    ? t`${plural(awayCount, "# person", "# people")} on leave would be assessed and asked to answer nothing; ${plural(standInForms, "#", "#")} of the forms from above would go to the next manager up.`
    : t`${plural(awayCount, "# person", "# people")} on leave would be assessed and asked to answer nothing.`
}
