import { Link } from "@tanstack/react-router"
import type { ImportPlanQuery } from "../../generated/graphql.ts"
import { longDay } from "../../parts/day-words.ts"
import { grouped, people } from "../../parts/figures.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import styles from "./import-page.module.css"
import { groupWords } from "./import-words.ts"

type Impact = ImportPlanQuery["orgImportPlan"]["layerImpact"]

type LayerImpactPartProps = { readonly impact: Impact; readonly effectiveOn: string }

const NAMES_SHOWN = 2

/** Who changes layer because of the import, and what that makes of what is expected of them. */
export function LayerImpactPart({ impact, effectiveOn }: LayerImpactPartProps) {
  return (
    <section aria-labelledby="impact-head">
      <div className={styles.partHead}>
        <h2 id="impact-head">Layer impact</h2>
        <span className={styles.quiet}>
          {impact.count === 0
            ? "Nobody changes layer."
            : `${people(impact.count)} ${impact.count === 1 ? "changes" : "change"} layer on ${longDay(effectiveOn)}`}
        </span>
      </div>
      {impact.groups.length > 0 ? (
        <table className={styles.impact}>
          <caption className="only-read-aloud">Layer impact</caption>
          <tbody>
            {impact.groups.map((group) => (
              <GroupRow key={`${keyOf(group.from)} ${keyOf(group.to)}`} group={group} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

function keyOf({ layer, hybridShare }: Impact["groups"][number]["from"]): string {
  return `${layer}${hybridShare ?? ""}`
}

function GroupRow({ group }: { readonly group: Impact["groups"][number] }) {
  const shown = group.firstPeople.slice(0, NAMES_SHOWN)
  const [only] = group.count === 1 ? group.firstPeople : []
  return (
    <tr>
      <td>
        <span className={styles.way}>
          <LayerName {...group.from} />
          <span aria-hidden="true">→</span>
          <span className="only-read-aloud">to</span>
          <LayerName {...group.to} />
        </span>
      </td>
      <td className={styles.count}>{grouped(group.count)}</td>
      <td>
        {only ? `${only.why}. ` : ""}
        {groupWords(group)}
        {group.firstPeople.some(({ isJump }) => isJump) ? ". More than one rung: worth a second look" : ""}
      </td>
      <td>
        <span className={styles.people}>
          {shown.map(({ personId, name }) => (
            <Link key={personId} to="/people/$id" params={{ id: personId }}>
              {name}
            </Link>
          ))}
          {group.count > shown.length ? <span>{grouped(group.count - shown.length)} more</span> : null}
        </span>
      </td>
    </tr>
  )
}
