import { expect, it } from "vitest"
import { pageFor } from "./page-language.ts"

it.each([
  ["nothing said", undefined, undefined, "index.html"],
  ["German asked for", undefined, "de-DE,de;q=0.9,en;q=0.8", "index.de.html"],
  ["English before German", undefined, "en-GB,en;q=0.9,de;q=0.8", "index.html"],
  ["German weighs more", undefined, "en;q=0.5, de-AT;q=0.7", "index.de.html"],
  ["neither is asked for", undefined, "fr-FR,fr;q=0.9", "index.html"],
  ["German after French", undefined, "fr,de;q=0.3", "index.de.html"],
  ["German refused", undefined, "de;q=0, fr", "index.html"],
  ["German chosen", "rung-language=de", "en-GB", "index.de.html"],
  ["English chosen", "a=b; rung-language=en; c=d", "de", "index.html"],
  ["the language for tests", "rung-language=en-XA", "de", "index.en-XA.html"],
  ["a choice there is none of", "rung-language=__proto__", "de", "index.de.html"],
  ["a choice that leads elsewhere", "rung-language=../../etc", undefined, "index.html"],
  ["no header at all", "", ",;q=,", "index.html"],
])("%s: cookie %j, languages %j get %s", (_what, cookie, languages, page) =>
  expect(pageFor(cookie, languages)).toBe(page),
)
