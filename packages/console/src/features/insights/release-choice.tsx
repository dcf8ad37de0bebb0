import { useQuery } from "@apollo/client/react"
import { CycleNamesDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Menu } from "../../ui/menu.tsx"

type ReleaseChoiceProps = {
  /** The cycle whose release is shown. */
  readonly shown: { readonly cycleId: string; readonly cycleName: string }
  readonly onChoose: (cycleId: string) => void
}

/** The released cycles, latest first. */
export function ReleaseChoice({ shown, onChoose }: ReleaseChoiceProps) {
  const { data } = useQuery(CycleNamesDocument)
  const released = (data?.cycles.edges ?? [])
    .map(({ node }) => node)
    .filter(({ state }) => state === "RELEASED" || state === "ARCHIVED")
  return (
    <Menu
      label={t`Cycle`}
      value={shown.cycleName}
      items={released.map(({ id, name }) => ({
        key: id,
        label: name,
        chosen: id === shown.cycleId,
        onSelect: () => onChoose(id),
      }))}
    />
  )
}
