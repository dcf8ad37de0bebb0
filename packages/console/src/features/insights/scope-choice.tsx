import { useQuery } from "@apollo/client/react"
import { useDeferredValue, useState } from "react"
import { BoardScopesDocument, type ScopePartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { Chevron } from "../../ui/chevron.tsx"
import { TextField } from "../../ui/field.tsx"
import { Popover } from "../../ui/popover.tsx"
import { type BoardSearch, scopeWords } from "./board-words.ts"
import styles from "./scope-choice.module.css"

type ScopeChoiceProps = {
  readonly scope: ScopePartsFragment
  readonly cycleId: string | null
  readonly viewerId: string | null
  readonly onChoose: (scope: Pick<BoardSearch, "below" | "unit">) => void
}

/** Whose board: the company, everybody below me, a unit, or everybody below one manager; found by name. */
export function ScopeChoice({ scope, cycleId, viewerId, onChoose }: ScopeChoiceProps) {
  const [open, setOpen] = useState(false)
  const name = scopeWords(scope, viewerId)
  const trigger = (
    <button type="button" className={styles.trigger} aria-label={t`Scope ${name}. Change it`}>
      <span>{t`Scope `}</span>
      <span className={styles.value}>{name}</span>
      <Chevron />
    </button>
  )
  return (
    <Popover trigger={trigger} label={t`Choose a scope`} open={open} onOpenChange={setOpen} side="bottom">
      {open ? (
        <Scopes
          cycleId={cycleId}
          viewerId={viewerId}
          chosen={scope}
          onChoose={(next) => {
            setOpen(false)
            onChoose(next)
          }}
        />
      ) : null}
    </Popover>
  )
}

type ScopesProps = Pick<ScopeChoiceProps, "cycleId" | "viewerId" | "onChoose"> & {
  readonly chosen: ScopePartsFragment
}

function Scopes({ cycleId, viewerId, chosen, onChoose }: ScopesProps) {
  const [search, setSearch] = useState("")
  const asked = useDeferredValue(search.trim())
  const { data, previousData, error } = useQuery(BoardScopesDocument, {
    variables: { cycleId, search: asked === "" ? null : asked },
  })
  const answer = (data ?? previousData)?.boardScopes
  const scopes = answer?.edges.map(({ node }) => node) ?? []
  const more = (answer?.totalCount ?? 0) - scopes.length
  return (
    <div className={styles.scopes}>
      <TextField
        label={t`Find a unit or a manager`}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {error ? <p role="alert">{t`The scopes could not be read. Close this and open it again.`}</p> : null}
      <ul className={styles.list}>
        {viewerId && asked === "" && !scopes.some(({ kind }) => kind === "COMPANY") ? (
          <li>
            <button type="button" className={styles.scope} onClick={() => onChoose({})}>
              <span>{t`Everybody below me`}</span>
            </button>
          </li>
        ) : null}
        {scopes
          .filter(({ personId }) => personId === null || personId !== viewerId)
          .map((each) => (
            <li key={`${each.kind} ${each.personId ?? each.name}`}>
              <button
                type="button"
                className={styles.scope}
                aria-current={sameScope(each, chosen) || undefined}
                onClick={() => onChoose(chosenScope(each))}
              >
                <span>{scopeWords(each, viewerId)}</span>
                <span className={styles.count}>{grouped(each.people)}</span>
              </button>
            </li>
          ))}
      </ul>
      {answer && scopes.length === 0 ? <p>{t`No unit or manager begins like this.`}</p> : null}
      {more > 0 ? <p className={styles.count}>{t`${grouped(more)} more: type to find them.`}</p> : null}
    </div>
  )
}

function chosenScope({ kind, personId, unit }: ScopePartsFragment): Pick<BoardSearch, "below" | "unit"> {
  if (kind === "COMPANY") return {}
  return kind === "UNIT" ? { unit: unit ?? undefined } : { below: personId ?? undefined }
}

function sameScope(a: ScopePartsFragment, b: ScopePartsFragment): boolean {
  return a.kind === b.kind && a.personId === b.personId && a.unit === b.unit
}
