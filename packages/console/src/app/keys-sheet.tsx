import { t } from "../language/t.ts"
import { Dialog } from "../ui/dialog.tsx"
import { Key } from "../ui/key.tsx"
import styles from "./keys-sheet.module.css"
import { KEY_GROUPS } from "./keys-words.ts"

/** Every key there is, by where it works. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t`Keys`} open onClose={onClose} dismiss={t`Close`}>
      {KEY_GROUPS.map(({ where, keys }) => (
        <section key={where} aria-label={where}>
          <h3>{where}</h3>
          <dl className={styles.keys}>
            {keys.map(([shown, words]) => (
              <div key={words}>
                <dt>
                  {shown.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
