import { t } from "../../language/t.ts"
import type { PageKey } from "../../parts/page-keys.tsx"
import { realFixes } from "./issue-words.ts"
import type { Issues } from "./use-issues.ts"
import { type PlanAddress, VIEWS } from "./use-plan-address.ts"
import type { PlanWork } from "./use-plan-work.ts"

/** The keys of a plan's page; those of the rows are listed here and live in the grid. */
export function planKeys(issues: Issues, address: PlanAddress, { onFix }: PlanWork): readonly PageKey[] {
  const { chosen } = issues
  const [first] = chosen ? realFixes(chosen.fixes) : []
  return [
    {
      keys: ["J", "K"],
      words: t`next and previous issue`,
      does: { j: () => issues.step(1), k: () => issues.step(-1) },
    },
    {
      keys: ["F"],
      words: t`take the first fix of the issue`,
      does: { f: () => chosen && first && onFix?.(chosen, first) },
    },
    {
      keys: ["1", "2", "3"],
      words: t`issues, rows, changes`,
      does: Object.fromEntries(VIEWS.map((view, index) => [String(index + 1), () => address.go({ view })])),
    },
    { keys: ["↑", "↓", "←", "→"], words: t`from cell to cell, in the rows` },
    { keys: ["Enter"], words: t`write in a cell, and keep it; Esc leaves it as it was` },
    { keys: ["X"], words: t`leave a row out, or take it back` },
    { keys: ["U"], words: t`undo an edited cell` },
    { keys: [t`Del`], words: t`empty a cell` },
    { keys: ["?"], words: t`these keys` },
  ]
}
