import { useNavigate } from "@tanstack/react-router"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { optionAfterKey } from "../features/access/find-person.tsx"
import type { ViewerPartsFragment } from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import { KeyHint } from "../ui/key.tsx"
import { beginsSo, type FoundGroup, flatten } from "./found.ts"
import { FoundList } from "./found-list.tsx"
import type { NavGroup } from "./navigation.ts"
import styles from "./palette.module.css"
import { type PaletteAction, paletteActions } from "./palette-actions.ts"
import { recents, remember } from "./recent.ts"
import { useHigherContrast, useTheme } from "./theme.ts"
import { useFind } from "./use-find.tsx"
import { usePaletteFacts } from "./use-palette-facts.ts"

export type PaletteProps = {
  readonly viewer: ViewerPartsFragment
  readonly groups: readonly NavGroup[]
  readonly onClose: () => void
  readonly onTenant: (slug: string) => void
  readonly onSignOut: () => void
  readonly onSavePage: () => void
  readonly onKeys: () => void
}

/** Everything the viewer may open or do, found by typing: Ctrl+K leads here, arrows choose, Enter takes, Esc leaves. */
export function Palette(props: PaletteProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const groups = usePaletteGroups(typed, props)
  const options = flatten(groups)
  useEffect(() => dialog.current?.showModal(), [])
  const take = (index: number) => {
    const option = options[index]
    if (!option) return
    if (option.words) remember({ key: option.key, words: option.words, run: option.run })
    dialog.current?.close()
    option.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = optionAfterKey(event.key, at, options.length)
    if (event.key === "Enter") take(at)
    else if (next !== undefined) setAt(next)
    else return
    event.preventDefault()
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={t`Go anywhere`} onClose={props.onClose}>
      <input
        type="text"
        className={styles.field}
        placeholder={t`Find a person, a page or something to do`}
        aria-label={t`Find a person, a page or something to do`}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <FoundList id={id} groups={groups} at={at} onTake={take} />
      <p role="status" className={options.length === 0 ? styles.nothing : "only-read-aloud"}>
        {options.length === 0
          ? t`Nobody, no page and nothing to do begins so.`
          : t`${options.length} found, arrows choose.`}
      </p>
      <div className={styles.foot}>
        <span className={styles.hints}>
          <KeyHint keys={["↑", "↓"]}>{t`choose`}</KeyHint>
          <KeyHint keys={["Enter"]}>{t`take`}</KeyHint>
          <KeyHint keys={["Esc"]}>{t`leave`}</KeyHint>
        </span>
        <button
          type="button"
          className={styles.close}
          onClick={() => dialog.current?.close()}
        >{t`Close`}</button>
      </div>
    </dialog>
  )
}

/** What was chosen before while nothing is typed, then whatever begins as typed. */
function usePaletteGroups(typed: string, props: PaletteProps): readonly FoundGroup[] {
  const { viewer, groups } = props
  const navigate = useNavigate()
  const [theme, chooseTheme] = useTheme()
  const [higherContrast, chooseHigherContrast] = useHigherContrast()
  const facts = usePaletteFacts(viewer)
  const { found } = useFind(typed, groups, viewer.permissions.includes("ORG_READ_OUTLINE"))
  const run = (action: PaletteAction) => {
    if ("to" in action) void navigate({ to: action.to })
    else if ("theme" in action) chooseTheme(action.theme)
    else if ("higherContrast" in action) chooseHigherContrast(action.higherContrast)
    else if ("tenant" in action) props.onTenant(action.tenant)
    else RUNS[action.does](props)
  }
  const actions = paletteActions({ viewer, theme, higherContrast, ...facts })
    .filter(({ label }) => beginsSo(label, typed))
    .map((action) => ({
      key: `action ${action.key}`,
      face: <span>{action.label}</span>,
      run: () => run(action),
      ...("to" in action ? { words: action.label } : {}),
    }))
  const isEmpty = typed.trim() === ""
  const before = isEmpty ? recents().map((each) => ({ ...each, face: <b>{each.words}</b> })) : []
  const used = new Set(before.map(({ key }) => key))
  const pages = isEmpty
    ? groups
        .flatMap(({ items }) => items)
        .map(({ to, label }) => ({
          key: `page ${to}`,
          words: label,
          face: <b>{label}</b>,
          run: () => void navigate({ to }),
        }))
    : []
  const without = (group: FoundGroup): FoundGroup => ({
    ...group,
    found: group.found.filter(({ key }) => !used.has(key)),
  })
  return [
    { label: t`Before`, found: before },
    ...[...found, { label: t`Do`, found: actions }, { label: t`Pages`, found: pages }].map(without),
  ].filter((group) => group.found.length > 0)
}

const RUNS: Readonly<
  Record<Extract<PaletteAction, { does: string }>["does"], (props: PaletteProps) => void>
> = {
  SAVE_PAGE: ({ onSavePage }) => onSavePage(),
  KEYS: ({ onKeys }) => onKeys(),
  SIGN_OUT: ({ onSignOut }) => onSignOut(),
}
