import type { Grade } from "@rung/domain/insights/evidence"
import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import styles from "./grade-box.module.css"

const MEANING: Readonly<Record<Grade, string>> = {
  A: t`evidence grade A, fit to decide on`,
  B: t`evidence grade B, fit to decide on`,
  C: t`evidence grade C`,
  D: t`evidence grade D, one or few views`,
  NONE: t`no evidence`,
}

export function GradeBox({ grade, wide }: { readonly grade: Grade; readonly wide?: boolean }) {
  return (
    <span
      className={classes(styles.box, wide && styles.wide, grade === "D" && "hatched")}
      data-grade={grade}
      title={MEANING[grade]}
    >
      <span aria-hidden="true">{grade === "NONE" ? t`none` : grade}</span>
      <span className="only-read-aloud">{MEANING[grade]}</span>
    </span>
  )
}
