import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, describe, expect, it } from "vitest"
import { writeFor } from "./locale.ts"
import { pseudoReader } from "./pseudo.ts"
import { readerOf } from "./reader.ts"
import { readWith } from "./reading.ts"
import { fromEnglish, isEnglish, meant, plural, rich, t } from "./t.ts"

afterEach(() => {
  readWith(undefined)
  writeFor("en-GB")
})

function inGerman(own: Record<string, string>, heard: Record<string, string> = {}) {
  writeFor("de-DE")
  const reader = readerOf(own, heard, "de-DE")
  readWith(reader)
  return reader
}

describe("a sentence", () => {
  const forms = (sent: number, all: number) => t`${sent} of ${plural(all, "# form", "# forms")} sent`

  it("is the English of the code for who reads English", () => {
    expect(isEnglish()).toBe(true)
    expect([forms(1, 1), forms(0, 1_200)]).toEqual(["1 of 1 form sent", "0 of 1,200 forms sent"])
    expect(meant("of a door")`Open`).toBe("Open")
    expect(fromEnglish("Nothing is here.")).toBe("Nothing is here.")
  })

  it("stands in the order and the number of the other language", () => {
    inGerman({ "{0} of {1:# form|# forms} sent": "Von {1:# Formular|# Formularen} gingen {0} ein" })
    expect([forms(1, 1), forms(7, 1_200)]).toEqual([
      "Von 1 Formular gingen 1 ein",
      "Von 1.200 Formularen gingen 7 ein",
    ])
  })

  it("is English where nobody has translated it", () => {
    inGerman({})
    expect(forms(2, 1_200)).toBe("2 of 1.200 forms sent")
  })

  it("tells two meanings apart", () => {
    inGerman({ "Open [of a cycle]": "Offen", "Open [a file]": "Öffnen" })
    expect([meant("of a cycle")`Open`, meant("a file")`Open`, t`Open`]).toEqual(["Offen", "Öffnen", "Open"])
  })

  it("takes elements to where they belong", () => {
    const asked = () =>
      renderToStaticMarkup(rich`Ask ${createElement("b", null, "Ada")} for ${plural(2, "# day", "# days")}.`)
    expect(asked()).toBe("Ask <b>Ada</b> for 2 days.")
    inGerman({ "Ask {0} for {1:# day|# days}.": "Um {1:# Tag|# Tage} bitten: {0}." })
    expect(asked()).toBe("Um 2 Tage bitten: <b>Ada</b>.")
  })

  it("of the pseudo-language stands in brackets, its values as they are", () => {
    readWith(pseudoReader())
    expect(forms(1, 2)).toBe("⟦1 óof 2 forms séent⟧")
  })
})

describe("what is heard in English", () => {
  const heard = {
    "At most {0} are kept.": "Höchstens {0} werden behalten.",
    "{0} needs a weight above 0.": "{0} braucht ein Gewicht über 0.",
    "{0#} ratings": "{0} Bewertungen",
    "Drop a view first: {0}": "Zuerst eine Ansicht löschen: {0}",
    gap: "Lücke",
    "Try again.": "Noch einmal versuchen.",
    "Mean of {0} by {1}": "Mittel aus {0} von {1}",
  }

  it.each([
    ["At most 50 are kept.", "Höchstens 50 werden behalten."],
    ["At most 1,200 are kept. Try again.", "Höchstens 1.200 werden behalten. Noch einmal versuchen."],
    ["Gap", "Lücke"],
    ["3.4", "3,4"],
    [".35", "0,35"],
    ["45%", "45\u00a0%"],
    ["4 December 2026", "4. Dezember 2026"],
    ["Mean of 12 ratings by Ada Li", "Mittel aus 12 Bewertungen von Ada Li"],
    ["C1, at M2, needs a weight above 0.", "C1, at M2, braucht ein Gewicht über 0."],
    ["Something new. Try again.", "Something new. Noch einmal versuchen."],
    ["", ""],
    ["Ada Li", "Ada Li"],
  ])("%j reads %j", (english, german) => {
    inGerman({}, heard)
    expect(fromEnglish(english)).toBe(german)
  })

  it("has the company's own words, until they change", () => {
    const reader = inGerman({}, heard)
    reader.learn({ "Coaching managers": "Führungskräfte coachen" })
    expect(fromEnglish("Mean of 3.0 by Coaching managers")).toBe("Mittel aus 3,0 von Führungskräfte coachen")
    reader.learn({})
    expect(fromEnglish("Coaching managers")).toBe("Coaching managers")
  })
})
