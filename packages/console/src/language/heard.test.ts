import { knownTranslations } from "@rung/domain/expectations/contract-texts"
import { describe, expect, it } from "vitest"
import { germanReader } from "./german.ts"
import { saidOfDecisions } from "./heard-decisions.test-kit.ts"
import { saidOfResults } from "./heard-results.test-kit.ts"

const reader = germanReader("de-DE")
reader.learn(Object.fromEntries(knownTranslations("DE", [])))

const said = [...new Set([...saidOfResults(), ...saidOfDecisions()])].filter((text) => /[a-z]{2}/.test(text))
const ENGLISH =
  /\b(the|is|are|of|and|by|with|from|not|managers|reports|levels|ratings?|raters?|people|views?|score|mean|floor|evidence|weight)\b/i

describe("what the domain says", () => {
  it("is some two hundred sentences here", () => expect(said.length).toBeGreaterThan(200))

  it.each(said)("is read in German: %s", (english) => {
    const german = reader.fromEnglish(english)
    expect(german).not.toBe(english)
    expect(german).not.toMatch(ENGLISH)
  })

  it.each([
    [
      "3.3 is the weighted mean of 3 rated determinants, 1 other hidden and left out; 8 ratings by 6 raters, grade D. Something is hidden to protect those who answered: direct reports, two levels down.",
      "3,3 ist der gewichtete Mittelwert aus 3 bewerteten entscheidenden Kompetenzen, 1 weitere verborgen und außen vor; 8 Bewertungen von 6 Beurteilenden, Beleggüte D. Etwas ist verborgen, um die Antwortenden zu schützen: direkt Geführte und zwei Ebenen darunter.",
    ],
    [
      "C5 Boundaries and resources, B5 Honest feedback, dealing with weak performance and X1 Our own breach the floor.",
      "C5 Grenzen und Mittel, B5 Ehrliche Rückmeldung, Umgang mit schwacher Leistung und X1 Our own liegen unter dem Mindestwert.",
    ],
    [
      "Computed gap; set to solid in calibration: Two teams grew. He helped. A layer score of 3.4 is solid.",
      "Berechnet „Lücke“; in der Kalibrierung auf „solide“ gesetzt: Two teams grew. He helped. Ein Ebenenwert von 3,4 ergibt „solide“.",
    ],
    [
      "The C-level is the thin rung: 2 of 14 in gap, weakest at choosing great managers",
      "Das C-Level ist die dünne Stufe: 2 von 14 mit Lücke, am schwächsten bei „Großartige Führungskräfte auswählen“",
    ],
    ["Ada Li leads Ann", "Ada Li leads Ann"],
    ["Boundaries and quarrels", "Boundaries and quarrels"],
  ])("reads %s", (english, german) => expect(reader.fromEnglish(english)).toBe(german))
})
