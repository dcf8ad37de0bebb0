import type { ReactNode } from "react"
import { t } from "../../language/t.ts"
import { Dialog } from "../../ui/dialog.tsx"
import type { LoadPage } from "../../ui/paged-list.ts"
import { usePagedList } from "../../ui/use-paged-list.ts"
import { type VirtualColumn, VirtualTable } from "../../ui/virtual-table.tsx"

type PeopleDialogProps<Row> = {
  readonly title: string
  readonly count: number
  readonly load: LoadPage<Row>
  readonly columns: readonly VirtualColumn<Row>[]
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Everybody of a group, however many. */
export function PeopleDialog<Row>(props: PeopleDialogProps<Row>) {
  const { title, count, load, columns, onClose, children } = props
  const list = usePagedList(load, "")
  return (
    <Dialog title={title} open onClose={onClose} dismiss={t`Close`}>
      {children}
      {list.failure ? <p role="alert">{t`The list could not be read. Close it and try again.`}</p> : null}
      <VirtualTable
        label={title}
        columns={columns}
        count={list.total ?? count}
        rowAt={(at) => list.at(at)}
        rowHeight={35}
        maxHeight="min(420px, 60dvh)"
        onRange={(from, to) => list.want(from, to)}
      />
    </Dialog>
  )
}
