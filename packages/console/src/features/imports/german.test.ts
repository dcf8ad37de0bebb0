import { beforeAll, expect, it } from "vitest"
import type { NewsPartsFragment } from "../../generated/graphql.ts"
import { germanReader } from "../../language/german.ts"
import { writeFor } from "../../language/locale.ts"
import { readWith } from "../../language/reading.ts"

// Words that stand in constants are read with their module: the language is there before.
beforeAll(() => {
  writeFor("de-DE")
  readWith(germanReader("de-DE"))
})

const none = {
  rows: 1_431,
  create: 0,
  update: 0,
  move: 0,
  moveOutside: 0,
  end: 0,
  endOutside: 0,
  unchanged: 0,
  blocked: 0,
  collapsed: 0,
  ignored: 0,
  seats: 0,
}

it("finds a plan in German", async () => {
  const { planFinding, planLead, stateWords } = await import("./import-words.ts")
  const issues = { stop: 1, block: 12, warn: 0, info: 0 }
  expect(planFinding({ ...none, create: 73, blocked: 1_200 }, issues)).toBe(
    "73 Änderungen stehen bereit. 12 Ursachen blockieren 1.200 Zeilen. Ein Stopp wartet auf eine Zahl.",
  )
  expect(planLead({ counts: none, mode: "PARTIAL" })).toBe(
    "1.431 Zeilen gelesen, alle Probleme in einem Durchgang gefunden. Niemand scheidet aus, nur weil jemand in der Datei fehlt.",
  )
  expect(stateWords({ state: "PLANNED", isStale: true, progress: null })).toBe("Geplant, überholt")
})

it("tells in German what is new", async () => {
  const { newsItem } = await import("./news-words.ts")
  const news: NewsPartsFragment = {
    key: "k",
    kind: "FORMS_ASKED",
    at: "2026-11-20T10:00:00.000Z",
    isRead: false,
    cycleId: "c1",
    importId: null,
    personId: null,
    name: null,
    personName: null,
    count: 20,
    closesOn: "2026-12-05",
  }
  expect(newsItem(news, "2026-11-22").sentence).toBe(
    "20 Formulare zu einem Zyklus werden bis zum 4. Dezember von Ihnen erbeten.",
  )
  expect(newsItem({ ...news, kind: "CYCLE_CLOSED", name: "H2 2026" }, "2026-11-22").sentence).toBe(
    "Bei H2 2026 ist die Beurteilung abgeschlossen; die Freigabe steht aus.",
  )
})

it.each([
  ["Zeile 7: a@b.example ist vergeben. Eine Person behalten.", "a@b.example ist vergeben"],
  ["Zeilen 5 und 6: 5 → 6 → 5 berichten im Kreis. Die Linien entfallen.", "5 → 6 → 5 berichten im Kreis"],
  ["Gemeint ist „J. Silva“. Bitte wählen.", "Gemeint ist „J. Silva“"],
])("takes the cause out of %s", async (message, cause) => {
  const { causeOf } = await import("./issue-words.ts")
  expect(causeOf(message)).toBe(cause)
})
