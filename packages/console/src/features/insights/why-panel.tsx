import { useQuery } from "@apollo/client/react"
import type { ReactNode } from "react"
import { type WhyInput, WhyValueDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { WhyLines } from "../../parts/why-lines.tsx"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { whyTree } from "./why-adapter.ts"
import styles from "./why-panel.module.css"

type WhyOfProps = {
  readonly input: WhyInput
  /** Stands after the value in the title: "on C3". */
  readonly about: string
}

/** How a value came about, fetched when it is opened. */
export function WhyOf({ input, about }: WhyOfProps) {
  const { data, error, refetch } = useQuery(WhyValueDocument, { variables: { input } })
  if (error) {
    return (
      <ErrorState
        sentence={t`The explanation could not be read.`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!data) return <Loading what={t`the explanation`} rows={2} />
  return <WhyLines tree={whyTree(data.why, about)} />
}

type PanelProps = { readonly id: string; readonly label: string; readonly children: ReactNode }

/** Stands in the flow below what it explains, never over it. */
export function Panel({ id, label, children }: PanelProps) {
  return (
    <section id={id} aria-label={label} className={styles.panel}>
      {children}
    </section>
  )
}
