import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { type Decision, decisionsOf } from "./decisions.ts"
import styles from "./decisions-part.module.css"
import type { Import } from "./use-import.ts"

type DecisionsPartProps = {
  readonly request: Import["request"]
  /** Plans again without one of them; absent once nothing can be changed any more. */
  readonly onTakeBack: ((without: Decision["without"]) => void) | undefined
  readonly busy: string | false
}

/** What somebody decided while planning: each can be taken back. */
export function DecisionsPart({ request, onTakeBack, busy }: DecisionsPartProps) {
  const decisions = decisionsOf(request)
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="decisions-head" className={styles.decisions}>
      <h2 id="decisions-head">{onTakeBack ? t`Decided so far` : t`Decided`}</h2>
      <ul>
        {decisions.map(({ key, words, without }) => (
          <li key={key}>
            <span>{words}</span>
            {onTakeBack ? (
              <Button small busy={busy && t`Undo`} onClick={() => onTakeBack(without)}>
                {t`Undo`}
                <span className="only-read-aloud"> {words}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
