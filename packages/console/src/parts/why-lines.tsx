import { Link } from "@tanstack/react-router"
import { t } from "../language/t.ts"
import { Key } from "../ui/key.tsx"
import styles from "./why.module.css"
import { flattenWhy, type WhyTree } from "./why-tree.ts"

/** The arithmetic, down to the sum. */
export function WhyLines({ tree }: { readonly tree: WhyTree }) {
  return (
    <div className={styles.why}>
      <div className={styles.head}>
        <h3>{tree.title}</h3>
        <Key>{t`Esc`}</Key>
      </div>
      {tree.sentence ? <p className={styles.sentence}>{tree.sentence}</p> : null}
      <table className={styles.lines}>
        <caption className="only-read-aloud">{tree.title}</caption>
        <tbody>
          {flattenWhy(tree.lines).map(({ depth, key, line }) => (
            <tr key={key} data-depth={depth}>
              <th scope="row" style={{ paddingLeft: depth * 14 }}>
                {line.href ? <Link to={line.href}>{line.label}</Link> : line.label}
              </th>
              <td className={styles.note}>{line.note}</td>
              <td className={styles.number}>{line.arithmetic}</td>
              <td className={styles.number}>{line.value}</td>
            </tr>
          ))}
        </tbody>
        {tree.sum ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {tree.sum.label}
              </th>
              <td className={styles.number}>{tree.sum.value}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
      {tree.notes?.map((note) => (
        <p key={note} className={styles.notes}>
          {note}
        </p>
      ))}
    </div>
  )
}
