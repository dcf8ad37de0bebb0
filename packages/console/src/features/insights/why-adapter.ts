import type { WhyPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { share } from "../../parts/figures.ts"
import type { WhyLine, WhyTree } from "../../parts/why-tree.ts"

type ApiLine = WhyPartsFragment["lines"][number]
type Nested = { readonly line: ApiLine; readonly below: readonly Nested[] }

/** The API's explanation as the parts draw it: words first, then the arithmetic down to the sum. */
export function whyTree(why: WhyPartsFragment, about: string, today = todayHere()): WhyTree {
  const nested = nest(why.lines, 0)
  const lines = nested.map((each) => (why.kind === "SUM" ? partLine(each) : stepLine(each)))
  const from =
    why.ratings > 0 ? t`${countOf(why.ratings, "rating")} by ${countOf(why.raters, "rater")}. ` : ""
  const notes = [t`${from}Contract ${why.contractVersion}, org as of ${dayWords(why.asOf, today)}.`]
  const head = { title: t`Why ${why.text} ${about}`, sentence: why.words, lines, notes }
  if (why.kind !== "SUM" || why.value === null || lines.length === 0) return head
  return { ...head, sum: { label: t`Sum ${exact(why.value)}, shown as`, value: why.text } }
}

/** The lines come in reading order with their depth; a deeper one explains the one above it. */
function nest(lines: readonly ApiLine[], depth: number): readonly Nested[] {
  const starts = lines.flatMap((line, at) => (line.depth === depth ? [at] : []))
  return starts.flatMap((at, index) => {
    const line = lines[at]
    return line ? [{ line, below: nest(lines.slice(at + 1, starts[index + 1]), depth + 1) }] : []
  })
}

function partLine({ line, below }: Nested): WhyLine {
  const { label, value, weight, contribution } = line
  const only = below.length === 1 ? below[0] : undefined
  // One line that is the whole of the line above says nothing new but its name.
  const alone = only !== undefined && only.line.weight === 1
  const names = alone ? wholeOf(only) : []
  return {
    label,
    note: names.length > 0 ? names.join(", ") : line.detail,
    ...(value !== null && weight !== null ? { arithmetic: `${exact(value)} × ${precise(weight)}` } : {}),
    ...(contribution === null ? {} : { value: exact(contribution, 2) }),
    href: hrefOf(line),
    lines: alone ? [] : below.map(partLine),
  }
}

function wholeOf({ line, below }: Nested): readonly string[] {
  const only = below.length === 1 ? below[0] : undefined
  const name = line.label.toLowerCase() === "from above" ? t`from above` : line.label
  return only && only.line.weight === 1 ? [name, ...wholeOf(only)] : [name]
}

function stepLine({ line, below }: Nested): WhyLine {
  return {
    label: line.label,
    note: line.detail,
    ...(line.value === null
      ? {}
      : { value: Number.isInteger(line.value) ? String(line.value) : exact(line.value) }),
    href: hrefOf(line),
    lines: below.map(stepLine),
  }
}

function hrefOf({ personId }: ApiLine): string | undefined {
  return personId === null ? undefined : `/people/${personId}`
}

/** As many decimals as the arithmetic needs to be followed by hand, two at most: "2.0", "3.15". */
export function exact(value: number, least = 1): string {
  const text = value.toFixed(2)
  if (least === 2) return text.replace(/^0/, "")
  return text.endsWith("0") ? text.slice(0, -1) : text
}

/** ".35", ".625", ".333", "1.00". */
export function precise(weight: number): string {
  const third = weight.toFixed(3)
  return third.endsWith("0") ? share(weight) : third.replace(/^0/, "")
}

function countOf(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`
}
