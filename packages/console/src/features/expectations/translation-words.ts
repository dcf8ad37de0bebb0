import type { ContractTextPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"

export type ContractText = ContractTextPartsFragment

/** What the list of texts shows: all, those without a translation, or the company's own. */
export const SHOWN = ["ALL", "MISSING", "OWN"] as const
export type Shown = (typeof SHOWN)[number]

export function isShown(text: ContractText, shown: Shown): boolean {
  if (shown === "ALL") return true
  return shown === "MISSING" ? text.translation === null : text.isOwn
}

/** The finding over the translations. */
export function translationsTitle(texts: readonly ContractText[]): string {
  const missing = texts.filter((text) => isShown(text, "MISSING")).length
  if (missing === 0) return t`Everything the contract says can be read in German`
  if (missing === 1) return t`One text has no German yet`
  return t`${grouped(missing)} of ${grouped(texts.length)} texts have no German yet`
}

/** What a text is: "Name", "Anchor 3". */
export function partWords({ part, level }: Pick<ContractText, "part" | "level">): string {
  switch (part) {
    case "CONTRACT_NAME":
      return t`Name of the contract`
    case "NAME":
      return t`Name`
    case "ANCHOR":
      return t`Anchor ${level ?? ""}`
    case "ITEM":
      return t`Asked of people below`
    case "ONLY_FROM":
      return t`Only from`
    case "BEST_RATERS":
      return t`Who sees it best`
  }
}

export type TextGroup = {
  /** `null` for the contract's own name. */
  readonly competency: string | null
  readonly name: string
  readonly texts: readonly ContractText[]
}

/** The texts by competency, each under its name in English. */
export function byCompetency(texts: readonly ContractText[], shown: Shown): readonly TextGroup[] {
  const groups = new Map<string | null, ContractText[]>()
  for (const text of texts) {
    if (isShown(text, shown)) groups.set(text.competency, [...(groups.get(text.competency) ?? []), text])
  }
  const nameOf = (code: string | null) =>
    texts.find(({ competency, part }) => competency === code && part === "NAME")?.english
  return [...groups].map(([competency, own]) => ({
    competency,
    name: nameOf(competency) ?? t`The contract`,
    texts: own,
  }))
}
