const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split(
  "|",
)
const DAY = new RegExp(`^(\\d{1,2}) (${MONTHS.join("|")})(?: (\\d{4}))?$`)

/** Whether a text is figures as English writes them: "1,200", "3.4", ".35", "−0.5", "45%". */
export function isFigures(text: string): boolean {
  return /^[+−-]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?%?$/.test(text) && /\d/.test(text)
}

/** English figures as a locale writes them; a share keeps its missing zero out of other languages. */
export function figuresIn(text: string, locale: string): string {
  const [, sign = "", whole = "", decimals = "", end = ""] =
    /^([+−-]?)([\d,]*)(?:\.(\d+))?(%?)$/.exec(text) ?? []
  const number = Number(`${whole.replaceAll(",", "") || "0"}${decimals ? `.${decimals}` : ""}`)
  const written = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
    useGrouping: whole.includes(","),
  }).format(number)
  return `${sign}${written}${end ? "\u00a0%" : ""}`
}

/** "22 November 2026", "4 December" as a locale writes them; `undefined` for anything else. */
export function dayIn(text: string, locale: string): string | undefined {
  const [, day, month, year] = DAY.exec(text) ?? []
  if (day === undefined || month === undefined) return undefined
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    ...(year === undefined ? {} : { year: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(Date.UTC(Number(year ?? 2024), MONTHS.indexOf(month), Number(day))))
}
