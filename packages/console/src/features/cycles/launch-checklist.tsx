import type { CoveragePlanQuery } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import styles from "./coverage-planner.module.css"
import { checkWords } from "./coverage-words.ts"

type Check = NonNullable<CoveragePlanQuery["coveragePlan"]["plan"]>["checks"][number]

type LaunchChecklistProps = { readonly checks: readonly Check[]; readonly kDecision: number }

/** What to look at before opening; none of it stands in the way. */
export function LaunchChecklist(props: LaunchChecklistProps) {
  return (
    <section className={styles.part} aria-label={t`Before you open`}>
      <h2>{t`Before you open`}</h2>
      <LaunchChecks {...props} />
    </section>
  )
}

export function LaunchChecks({ checks, kDecision }: LaunchChecklistProps) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <li key={check.kind}>
          <span aria-hidden className={check.count === 0 ? styles.fine : styles.look}>
            {check.count === 0 ? "✓" : "!"}
          </span>
          <One check={check} kDecision={kDecision} />
        </li>
      ))}
    </ul>
  )
}

function One({ check, kDecision }: { readonly check: Check; readonly kDecision: number }) {
  const words = checkWords(check, kDecision)
  if (check.count === 0) return <span>{words}</span>
  const rest = check.count - check.people.length
  return (
    <details>
      <summary>{words}</summary>
      <ul className={styles.names}>
        {check.people.map(({ personId, name, layer, hybridShare }) => (
          <li key={personId}>
            <LayerName layer={layer} hybridShare={hybridShare} quiet /> {name}
          </li>
        ))}
        {rest > 0 ? (
          <li className={styles.quiet}>{t`and ${plural(rest, "# person", "# people")} more`}</li>
        ) : null}
      </ul>
    </details>
  )
}
