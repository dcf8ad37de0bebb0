import type { ContractCompetencyFragment, ContractPageQuery } from "../../generated/graphql.ts"
import { locale } from "../../language/locale.ts"
import { plural, t } from "../../language/t.ts"
import { LAYERS_FROM_TOP } from "../../parts/kinds.ts"

type Expectations = Pick<ContractCompetencyFragment, "expectations">

/** How many competencies decide at each layer, as the page's finding. */
export function contractFinding(competencies: readonly Expectations[]): string {
  const deciding = competencies.filter(({ expectations }) =>
    expectations.some(({ status }) => status === "DETERMINANT"),
  )
  const atTwo = deciding.filter(
    ({ expectations }) => expectations.filter(({ status }) => status === "DETERMINANT").length > 1,
  )
  if (atTwo.length > 0) {
    return t`${competencies.length} competencies, and ${atTwo.length} of them ${plural(atTwo.length, "decides", "decide")} at more than one layer`
  }
  const counts = LAYERS_FROM_TOP.map((layer) => t`${countAt(deciding, layer)} for ${layer}`).reverse()
  return t`Each layer is judged on its own few: ${counts.join(", ")}, and none of them twice`
}

function countAt(competencies: readonly Expectations[], layer: (typeof LAYERS_FROM_TOP)[number]): number {
  return competencies.filter(({ expectations }) =>
    expectations.some((each) => each.layer === layer && each.status === "DETERMINANT"),
  ).length
}

/** "Version 1, published on 3 October 2026. What is new in it." */
export function versionWords({
  name,
  number,
  state,
  publishedAt,
  note,
}: Pick<ContractPageQuery["contract"], "name" | "number" | "state" | "publishedAt" | "note">): string {
  const published = publishedAt
    ? t`published on ${new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(new Date(publishedAt))}`
    : t`a draft`
  const fixed = state === "PUBLISHED" ? t` It never changes; a change is a new version.` : ""
  return t`${name}, version ${number}, ${published}.${note ? ` ${note}` : ""}${fixed}`
}

/** The version an address names, as in `?version=2`. */
export function versionInSearch(search: unknown): number | undefined {
  const version = Number(part(search, "version") ?? Number.NaN)
  return Number.isInteger(version) && version > 0 ? version : undefined
}

/** The competency an address opens, as in `?open=C1`. */
export function codeInSearch(search: unknown): string | undefined {
  const open = part(search, "open")
  return typeof open === "string" && open !== "" ? open : undefined
}

function part(search: unknown, name: string): unknown {
  if (typeof search !== "object" || search === null) return undefined
  return Object.entries(search).find(([key]) => key === name)?.[1]
}
