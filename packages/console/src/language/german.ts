import { HEARD } from "./de/heard.ts"
import { OWN } from "./de/index.ts"
import { readerOf } from "./reader.ts"

/** Reads the console in German. */
export function germanReader(locale: string) {
  return readerOf(OWN, HEARD, locale)
}

if (typeof document !== "undefined") {
  globalThis.rungReader = germanReader(navigator.languages.find((tag) => /^de\b/i.test(tag)) ?? "de-DE")
}
