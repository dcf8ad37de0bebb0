import { useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { CycleNamesDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Menu } from "../../ui/menu.tsx"

type CycleChoiceProps = {
  /** The cycle the address names; null for those that take answers now. */
  readonly chosen: string | null
  readonly to: "/assess" | "/self-assessment"
}

/** Forms of the cycles open now, or of an earlier one, to read. */
export function CycleChoice({ chosen, to }: CycleChoiceProps) {
  const navigate = useNavigate()
  const { data } = useQuery(CycleNamesDocument)
  const cycles = (data?.cycles.edges ?? []).map(({ node }) => node).filter(({ state }) => state !== "DRAFT")
  const go = (cycle: string | undefined) => void navigate({ to, search: { cycle } })
  const name = cycles.find(({ id }) => id === chosen)?.name ?? t`Open now`
  if (cycles.length === 0) return null
  return (
    <Menu
      label={t`Cycle`}
      value={name}
      items={[
        { key: "open", label: t`Open now`, chosen: chosen === null, onSelect: () => go(undefined) },
        ...cycles.map(({ id, name: label }) => ({
          key: id,
          label,
          chosen: id === chosen,
          onSelect: () => go(id),
        })),
      ]}
    />
  )
}
