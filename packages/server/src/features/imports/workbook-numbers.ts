import { dayFromNumber } from "@rung/domain/kit/day"

/** How the numbers of a style are shown. */
export type NumberStyle =
  | { readonly kind: "PLAIN" }
  | { readonly kind: "DATE" }
  /** Digits with text between them, such as 00000 or 000-00-00. */
  | { readonly kind: "DIGITS"; readonly parts: readonly (string | "0")[] }

export const PLAIN: NumberStyle = { kind: "PLAIN" }

/** Formats every workbook knows by number: those with a day in them. */
const DATE_IDS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, ...from(27, 36), ...from(50, 58)])
/** Days from the first of a workbook's calendar to 1970-01-01. */
const ZERO_1900 = -25_569
const ZERO_1904 = -24_107
/** Days the calendar of a workbook can show: up to the end of 9999. */
const LAST_SERIAL = 2_958_465

/** The style of a number format, by its id and, unless every workbook knows it, its code. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return DATE_IDS.has(id) ? { kind: "DATE" } : PLAIN
  // Of up to four sections the first is for positive numbers; brackets hold colours, languages and conditions.
  const section = (code.split(";")[0] ?? "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
  const bare = section.replace(/"[^"]*"|\\.|_.|\*./g, "")
  if (/[dy]/i.test(bare) && /[ymd]/i.test(bare) && !/general/i.test(bare)) return { kind: "DATE" }
  return digitsOf(section) ?? PLAIN
}

/** Only zeros and literal text, so that every digit has its place. */
function digitsOf(section: string): NumberStyle | undefined {
  const parts: string[] = []
  const tokens = section.match(/"[^"]*"|\\.|[^"\\]/g) ?? []
  for (const token of tokens) {
    if (token === "0") parts.push("0")
    else if (token.startsWith('"')) parts.push(token.slice(1, -1))
    else if (token.startsWith("\\")) parts.push(token.slice(1))
    else if (/[-/ ()A-Za-z]/.test(token) && !/[eg]/i.test(token)) parts.push(token)
    else return undefined
  }
  return parts.filter((part) => part === "0").length >= 2 ? { kind: "DIGITS", parts } : undefined
}

export interface Calendar {
  /** Workbooks made on old Macs count days from 1904. */
  readonly isFrom1904: boolean
}

/** A number as its style shows it: days as ISO dates, ids with their leading zeros. */
export function shownNumber(raw: string, style: NumberStyle, { isFrom1904 }: Calendar): string {
  // Digits are kept as they are written: a long id is not to lose its end.
  if (/^-?\d+$/.test(raw) && style.kind === "PLAIN") return raw
  const number = Number(raw)
  if (!Number.isFinite(number)) return raw
  if (style.kind === "DATE" && number >= 1 && number <= LAST_SERIAL) {
    return dayFromNumber(Math.floor(number) + (isFrom1904 ? ZERO_1904 : ZERO_1900))
  }
  if (style.kind === "DIGITS" && number >= 0) return inDigits(String(Math.round(number)), style.parts)
  return Math.abs(number) < 1e21 && Number.isInteger(number) ? number.toFixed(0) : String(number)
}

function inDigits(digits: string, parts: readonly string[]): string {
  const places = parts.filter((part) => part === "0").length
  const filled = digits.padStart(places, "0")
  let at = filled.length - places
  let isFirst = true
  return parts
    .map((part) => {
      if (part !== "0") return part
      const digit = isFirst ? filled.slice(0, at + 1) : (filled[at] ?? "")
      isFirst = false
      at++
      return digit
    })
    .join("")
}

function from(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
