import type { CyclePageQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { type Tab, Tabs } from "../../ui/tabs.tsx"
import styles from "./cycle-page.module.css"
import { FormsTable } from "./forms-table.tsx"
import { sortedUnits, type UnitOrder } from "./unit-order.ts"
import { useCycleSearch } from "./use-cycle-search.ts"

type Units = NonNullable<CyclePageQuery["cycle"]["formsByUnit"]>

const ORDERS: readonly Tab<UnitOrder>[] = [
  { key: "name", label: t`By name` },
  { key: "open", label: t`Most left open first` },
]

/** How far each unit's raters are: for administrators alone. */
export function UnitForms({ units }: { readonly units: Units }) {
  const { units: wanted, show } = useCycleSearch()
  const order = wanted === "open" ? "open" : "name"
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h2>{t`Forms by the raters’ unit`}</h2>
        <Tabs
          label={t`Order of units`}
          tabs={ORDERS}
          chosen={order}
          onChoose={(key) => show({ units: key })}
        />
      </div>
      <FormsTable
        caption={t`Forms by the raters’ unit`}
        head={t`Unit`}
        rows={sortedUnits(units, order).map(({ unit, counts }) => ({
          key: unit ?? "",
          name: unit ?? t`Without a unit`,
          counts,
        }))}
      />
    </section>
  )
}
