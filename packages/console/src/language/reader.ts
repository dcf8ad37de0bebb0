import { dayIn, figuresIn, isFigures } from "./read-figures.ts"
import type { Reader } from "./reading.ts"

/** English sentences and what they are in another language; slots such as {0} stand in both. */
export type Sentences = Readonly<Record<string, string>>

type Pattern = { readonly form: RegExp; readonly slots: readonly number[]; readonly told: string }

/**
 * Reads the console in a language: its own sentences by their keys, those of server, domain and contract by what they
 * say. `heard` has the latter; a slot marked {0#} takes figures alone.
 */
export function readerOf(own: Sentences, heard: Sentences, locale: string): Reader {
  const exact = new Map([...plain(own), ...plain(heard)])
  const patterns = Object.entries(heard)
    .filter(([english]) => english.includes("{"))
    .sort(([one], [other]) => weightOf(other) - weightOf(one))
    .map(([english, told]) => patternOf(english, told))
  const known = new Map<string, string | undefined>()
  const texts = new Map<string, string>()

  function fromEnglish(text: string): string {
    return wholeOf(text) ?? bySentence(text) ?? text
  }

  function wholeOf(text: string): string | undefined {
    if (!known.has(text)) known.set(text, found(text))
    return known.get(text)
  }

  function found(text: string): string | undefined {
    if (text.trim() === "") return undefined
    return (
      wordIn(text) ?? namedIn(text) ?? sentencesIn(text) ?? patternIn(text) ?? listIn(text) ?? codeIn(text)
    )
  }

  function wordIn(text: string): string | undefined {
    const direct = texts.get(text) ?? exact.get(text) ?? exact.get(lower(text)) ?? texts.get(upper(text))
    if (direct !== undefined) return isCapital(text) ? upper(direct) : direct
    return isFigures(text) ? figuresIn(text, locale) : dayIn(text, locale)
  }

  function patternIn(text: string): string | undefined {
    for (const { form, slots, told } of patterns) {
      const match = form.exec(text)
      if (match)
        return told.replace(/\{(\d+)#?\}/g, (_slot, at) =>
          fromEnglish(match[slots.indexOf(Number(at)) + 1] ?? ""),
        )
    }
    return undefined
  }

  /** Several sentences, when each of them is known by itself: else a pattern may reach over their ends. */
  function sentencesIn(text: string): string | undefined {
    const parts = text.split(/(?<=[.!?]) /)
    const told = parts.length > 1 ? parts.map((part) => wholeOf(part)) : [undefined]
    return told.every((part) => part !== undefined) ? told.join(" ") : undefined
  }

  /** "C3 Coaching managers", when the company's texts have the name. */
  function namedIn(text: string): string | undefined {
    const [, code, name = ""] = /^([A-Z][A-Z0-9]{0,5}) (.+)$/s.exec(text) ?? []
    const told = texts.get(name)
    return told === undefined ? undefined : `${code} ${told}`
  }

  /** "a, b and c", when each of them is known; a comma or an "and" may stand within one of them. */
  function listIn(text: string): string | undefined {
    const parts = text.split(/(, | and )/)
    const told = parts.length > 1 ? itemsFrom(parts, 0) : undefined
    return told && new Intl.ListFormat(locale, { type: "conjunction" }).format(told)
  }

  function itemsFrom(parts: readonly string[], start: number): string[] | undefined {
    if (start >= parts.length) return []
    const last = Math.min(start + LONGEST_ITEM, parts.length - (start === 0 ? 1 : 0))
    for (let end = start + 1; end <= last; end += 2) {
      const told = wholeOf(parts.slice(start, end).join(""))
      const rest = told === undefined ? undefined : itemsFrom(parts, end + 1)
      if (told !== undefined && rest) return [told, ...rest]
    }
    return undefined
  }

  function bySentence(text: string): string | undefined {
    const parts = text.split(/(?<=[.!?:;]) /)
    return parts.length > 1 ? parts.map((part) => wholeOf(part) ?? part).join(" ") : undefined
  }

  return {
    sentence: (key) => own[key],
    fromEnglish,
    learn(more) {
      texts.clear()
      for (const [english, told] of Object.entries(more)) texts.set(english, told)
      known.clear()
    },
  }
}

function plain(sentences: Sentences): [string, string][] {
  return Object.entries(sentences).filter(([english]) => !english.includes("{"))
}

/** How much of a sentence stands firm: what says more is tried first. */
function weightOf(english: string): number {
  return english.replace(/\{\d+#?\}/g, "").length
}

function patternOf(english: string, told: string): Pattern {
  const parts = english.split(/(\{\d+#?\})/)
  const slots = parts.flatMap((part) => [...(/^\{(\d+)#?\}$/.exec(part)?.slice(1) ?? [])].map(Number))
  const source = parts.map((part) =>
    /^\{\d+#\}$/.test(part) ? `(${FIGURES})` : /^\{\d+\}$/.test(part) ? "(.*?)" : literally(part),
  )
  return { form: new RegExp(`^${source.join("")}$`, "s"), slots, told }
}

const COUNTS = "no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|")
const FIGURES = `[+−-]?[\\d.][\\d,.]*%?|${[...COUNTS, ...COUNTS.map(upper)].join("|")}`

/** Pieces between commas and "and", with these, that one item of a list may have. */
const LONGEST_ITEM = 7

/** Codes of layers, grades and competencies stand as they are, with a name behind them that nobody translated. */
function codeIn(text: string): string | undefined {
  return /^(?:[A-Z]|IC|EXEC|[A-Z]{1,5}\d[A-Z0-9]*(?: .+)?)$/s.test(text) ? text : undefined
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}

function isCapital(text: string): boolean {
  return lower(text) !== text
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
