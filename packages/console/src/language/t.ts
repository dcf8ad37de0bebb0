import { createElement, Fragment, type ReactNode } from "react"
import { locale } from "./locale.ts"
import { reader } from "./reading.ts"

/** A count with its noun: `#` stands for the figure in both forms. */
export type Plural = { readonly count: number; readonly forms: readonly string[] }

/** What stands in a sentence: a word, a figure, or a count with its noun. */
export type Value = string | number | Plural

type Tag<V, R> = (strings: TemplateStringsArray, ...values: readonly V[]) => R

/** Whether the reader reads what stands in the code. */
export function isEnglish(): boolean {
  return !reader()
}

/** A sentence in the reader's language. Its English is its key: t`Saved ${count} of ${plural(all, "# form", "# forms")}`. */
export const t: Tag<Value, string> = (strings, ...values) => told(strings, values, "").join("")

/** A sentence with elements in it: rich`Ask ${<Link to="/members">{t`somebody`}</Link>} to do it.` */
export const rich: Tag<Part, ReactNode> = (strings, ...values) =>
  createElement(Fragment, null, ...told(strings, values, ""))

/** Tells two meanings of one English word apart: meant("of a cycle")`Open`. */
export function meant(context: string): Tag<Value, string> {
  return (strings, ...values) => told(strings, values, ` [${context}]`).join("")
}

/** "1 form", "1,200 forms", in a sentence of `t` or by itself in `t`${plural(…)}``. */
export function plural(count: number, one: string, many: string): Plural {
  return { count, forms: [one, many] }
}

/** What the server, the domain or the contract says in English, in the reader's language where that is known. */
export function fromEnglish(text: string): string {
  return reader()?.fromEnglish(text) ?? text
}

type Part = ReactNode | Plural

/** What the company's own texts say in the reader's language, by their English. */
export function learn(texts: Readonly<Record<string, string>>): void {
  reader()?.learn(texts)
}

function told(strings: readonly string[], values: readonly Part[], context: string): ReactNode[] {
  const sentence = reader()?.sentence(keyOf(strings, values) + context)
  if (sentence === undefined) {
    return strings.flatMap((text, index) => (index === 0 ? [text] : [shown(values[index - 1]), text]))
  }
  return sentence.split(/(\{\d+(?::[^{}]*)?\})/).map((part) => {
    const [, index, forms] = /^\{(\d+)(?::(.*))?\}$/.exec(part) ?? []
    if (index === undefined) return part
    return shown(values[Number(index)], forms?.split("|"))
  })
}

/** A value as it is read; a count takes the form that its number has in the language. */
function shown(value: Part, forms?: readonly string[]): ReactNode {
  if (!isPlural(value)) return value
  const own = forms ?? value.forms
  return (own[formOf(value.count, own.length)] ?? "").replace("#", value.count.toLocaleString(locale()))
}

let rules: Intl.PluralRules | undefined

/** Which of a sentence's forms a count takes: they stand in the order zero, one, two, few, many, other. */
function formOf(count: number, forms: number): number {
  if (rules?.resolvedOptions().locale !== locale()) rules = new Intl.PluralRules(locale())
  const kinds: readonly string[] = rules.resolvedOptions().pluralCategories
  const order = ["zero", "one", "two", "few", "many", "other"].filter((kind) => kinds.includes(kind))
  return Math.min(forms - 1, order.indexOf(rules.select(count)))
}

function keyOf(strings: readonly string[], values: readonly unknown[]): string {
  return strings.reduce((key, text, index) => {
    const value = values[index - 1]
    return `${key}{${index - 1}${isPlural(value) ? `:${value.forms.join("|")}` : ""}}${text}`
  })
}

function isPlural(value: unknown): value is Plural {
  return typeof value === "object" && value !== null && "forms" in value && "count" in value
}
