import { type ReactNode, useEffect } from "react"
import { classes } from "./classes.ts"
import styles from "./page.module.css"
import { usePageSearch } from "./page-search.ts"

type PageProps = {
  /** The name in the browser's tab: the screen or the person, not the finding. */
  readonly name: string
  /** The top bar: scope, cycle or as-of at the left. */
  readonly top?: ReactNode
  /** The top bar's right end: keys, steps. The search then shows itself only when it is led to. */
  readonly topEnd?: ReactNode
  readonly children: ReactNode
  /** A bar that stays in view at the foot: one action. */
  readonly foot?: ReactNode
}

/** One page in the shell: top bar, main part and, where needed, a foot that stays in view. */
export function Page({ name, top, topEnd, children, foot }: PageProps) {
  const search = usePageSearch()
  useEffect(() => {
    document.title = `${name} · Rung`
  }, [name])
  return (
    <>
      <div className={styles.top}>
        <div className={styles.topStart}>{top}</div>
        {topEnd ? <div className={styles.topEnd}>{topEnd}</div> : null}
        {search ? (
          <div className={styles.search} data-quiet={topEnd ? true : undefined}>
            {search}
          </div>
        ) : null}
      </div>
      <main className={classes(styles.main, foot !== undefined && styles.withFoot)}>{children}</main>
      {foot ? <div className={styles.foot}>{foot}</div> : null}
    </>
  )
}

type PageHeadProps = {
  /** The finding, as a sentence. */
  readonly title: ReactNode
  readonly under?: ReactNode
  readonly aside?: ReactNode
}

export function PageHead({ title, under, aside }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.headText}>
        <h1>{title}</h1>
        {under ? <div className={styles.under}>{under}</div> : null}
      </div>
      {aside ? <div className={styles.aside}>{aside}</div> : null}
    </div>
  )
}
