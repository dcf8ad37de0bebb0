import { DIRECTION_STEP } from "@rung/domain/growth/mirror-fit"
import { t } from "../../language/t.ts"
import styles from "./mirror-page.module.css"
import { signed } from "./mirror-words.ts"

/** Differences beyond this stand at the end of the line. */
const END = 0.5

const across = (difference: number) =>
  `${((Math.min(END, Math.max(-END, difference)) + END) / (2 * END)) * 100}%`

/** Where the difference of two fits lies between further and closer; the title says it in words. */
export function MirrorDirection({ difference }: { readonly difference: number }) {
  return (
    <div className={styles.direction} aria-hidden="true">
      <div className={styles.line}>
        <span
          className={styles.level}
          style={{
            insetInlineStart: across(-DIRECTION_STEP),
            insetInlineEnd: `calc(100% - ${across(DIRECTION_STEP)})`,
          }}
        />
        <b style={{ insetInlineStart: across(difference) }}>{signed(difference)}</b>
        <i style={{ insetInlineStart: across(difference) }} />
      </div>
      <span>{t`Further`}</span>
      <span>{t`Level`}</span>
      <span>{t`Closer`}</span>
    </div>
  )
}
