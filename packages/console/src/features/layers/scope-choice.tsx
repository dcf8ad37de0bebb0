import { t } from "../../language/t.ts"
import { Menu } from "../../ui/menu.tsx"
import type { OrgAddress } from "./use-org-address.ts"
import type { OutlineHold } from "./use-outline.ts"

type ScopeChoiceProps = {
  readonly hold: OutlineHold
  readonly company: string
  readonly scopeId: string | undefined
  readonly at: string | undefined
  readonly go: OrgAddress["go"]
}

/** All of the company, whoever is selected, or one of the branches at the top. */
export function ScopeChoice({ hold, company, scopeId, at, go }: ScopeChoiceProps) {
  const { places, below } = hold.outline
  const all = t`All of ${company}`
  const roots = below.get("") ?? []
  const tops = roots.length === 1 ? (below.get(roots[0] ?? "") ?? []) : roots
  const candidates = [...new Set([scopeId, at, ...tops])].flatMap((id) => {
    const place = id === undefined ? undefined : places.get(id)
    return place?.hasReports ? [place] : []
  })
  const nameOf = (id: string) => places.get(id)?.name ?? places.get(id)?.title ?? t`Open seat`
  return (
    <Menu
      label={t`Scope`}
      value={scopeId ? (places.has(scopeId) ? nameOf(scopeId) : t`One branch`) : all}
      items={[
        { key: "all", label: all, chosen: !scopeId, onSelect: () => go({ in: undefined }) },
        ...candidates.map(({ id, title }) => ({
          key: id,
          label: nameOf(id),
          note: title ?? "",
          chosen: id === scopeId,
          onSelect: () => go({ in: id }),
        })),
      ]}
    />
  )
}
