import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { beforeAll, describe, expect, it } from "vitest"
import { elements, type Read, type ReadDocument, readPdf } from "../../parts/paper/pdf-reader.test-kit.ts"
import type { Faces } from "../../parts/paper/typesetter.ts"
import { writeReport } from "./board-report-pages.ts"
import { SOURCE } from "./board-report-source.test-kit.ts"

const find = createRequire(import.meta.url)
const SANS = "@fontsource/instrument-sans/files/instrument-sans"
const SERIF = "@fontsource/source-serif-4/files/source-serif-4"

async function faces(): Promise<Faces> {
  const of = (weight: number) =>
    Promise.all(
      [`${SANS}-latin`, `${SANS}-latin-ext`, `${SERIF}-latin`, `${SERIF}-cyrillic`].map((name) =>
        readFile(find.resolve(`${name}-${weight}-normal.woff`)),
      ),
    )
  return { 400: await of(400), 600: await of(600) }
}

// One red dot, in place of words painted by a browser.
const DOT =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"

let report: ReadDocument
const all = (tag: string): readonly Read[] => elements(report.document, tag)
const words = (tag: string) => all(tag).map((element) => element.words)

beforeAll(async () => {
  const file = await writeReport(SOURCE, {
    faces: await faces(),
    drawWords: (text, { size }) => ({ address: DOT, width: text.length * size, height: size }),
  })
  report = readPdf(new Uint8Array(await file.arrayBuffer()))
})

describe("a board report", () => {
  it("says what it is before it is opened", () => {
    expect(report).toMatchObject({
      title: "Board report: All of Northgate, H1 2026",
      lang: "en-GB",
      showsTitle: true,
      marked: true,
      claims: "1",
    })
  })

  it("leads with the finding, then company, scope, cycle, release, contract and day", () => {
    expect(words("H1")).toEqual([SOURCE.board.finding.sentence])
    expect(words("P")).toEqual(
      expect.arrayContaining([
        "Northgate",
        "All of Northgate, H1 2026. Released 26 June 2026, contract version 3, org as of 1 May 2026.",
        "As Ruth Okafor may read it on 22 November 2026. Confidential views are shown only in groups.",
      ]),
    )
  })

  it("has a bookmark for each heading", () => {
    expect(words("H2")).toEqual([
      "The four layers",
      "EXEC C-level",
      "M2 Managers of managers",
      "M1 Managers of ICs",
      "IC Individual contributors",
      "What each layer is judged on, and how it stands",
      "Coaching and hiring",
      "Who needs a look",
      "How sure we are",
      "What is hidden",
      "How to read it",
    ])
    expect(report.bookmarks).toEqual([...words("H1"), ...words("H2")])
  })

  it("tells each layer in the words of the board", () => {
    expect(words("P")).toEqual(
      expect.arrayContaining([
        "Weakest determinant: C3 Holding managers to managing, 2.4 (2.0 to 2.8), gap, grade B.",
        "Since H2 2025: down 0.6, C1, detectable from 0.5.",
        "Since H2 2025: within ±0.5, no change we can tell.",
        "Weakest determinant: Each mean rests on one view, so none is named.",
        "Nobody here stands on this layer.",
        "Nothing stands out.",
      ]),
    )
    expect(words("LBody").slice(0, 2)).toEqual([
      "Zoë Łukasiewicz breaches the floor on C3.",
      "One person has not enough evidence yet.",
    ])
  })

  it("stands a sentence for every drawing", () => {
    expect(all("Figure").map(({ alt }) => alt)).toEqual([
      "Bands: gap 0, building 1, solid 2, strong 1, not enough 0.",
      "Bands: gap 2 (1 on one or few views), building 3, solid 2, strong 1, not enough 1.",
      "C3 Holding managers to managing: 2.4, interval 2.0 to 2.8, gap, evidence b.",
      "Bands: gap 1 (1 on one or few views), building 4, solid 6, strong 2, not enough 10.",
      "EXEC. 王小明: coaching 4.2 (3.8 to 4.6), hiring 2.1 (1.7 to 2.5).",
      "M2. Zoë Łukasiewicz: coaching 2.2 (1.8 to 2.6), hiring 2.9 (2.5 to 3.3). Dana Ferreira: coaching 3.6 (3.2 to 4.0), hiring 3.9 (3.5 to 4.3), one view.",
    ])
  })

  it("heads every column and row of its tables", () => {
    for (const table of all("Table")) {
      const [heads = [], ...rows] = elements(table, "TR").map(({ kids }) => kids)
      expect(heads.map(({ tag, scope }) => [tag, scope])).toEqual(heads.map(() => ["TH", "Column"]))
      for (const [first, ...cells] of rows) {
        expect([first?.tag, first?.scope]).toEqual(["TH", "Row"])
        expect(cells.map(({ tag }) => tag)).toEqual(heads.slice(1).map(() => "TD"))
      }
    }
  })

  it("says of every cell of the heat map its mean, interval, grade and status", () => {
    const heat = all("Table").find(({ words: said }) => said.startsWith("Competency"))
    const rows = heat ? elements(heat, "TR").map(({ kids }) => kids.map((kid) => kid.words)) : []
    expect(rows[1]).toEqual([
      "D1 Hiring great managers",
      "2.2 (1.8 to 2.6) B gap",
      "not asked",
      "not asked",
      "not asked",
    ])
    expect(rows[2]?.slice(1, 3)).toEqual([
      "2.2 (1.8 to 2.6) B carried",
      "2.9 (2.5 to 3.3) D building, one view",
    ])
  })

  it("lists those in gap by layer, and says how much is hidden", () => {
    expect(words("LBody").slice(2)).toEqual([
      "EXEC 王小明: coaching 4.2 (3.8 to 4.6), hiring 2.1 (1.7 to 2.5).",
      "M2 Zoë Łukasiewicz: coaching 2.2 (1.8 to 2.6), hiring 2.9 (2.5 to 3.3).",
    ])
    expect(words("P")).toContain(
      "All of Northgate: 3 of 4 views are shown, the rest protects those who answered.",
    )
  })

  it("keeps page numbers out of what is read aloud, and leaves nothing unmarked", () => {
    expect(report.pages).toBeGreaterThan(3)
    for (const [at, artifact] of report.artifacts.entries())
      expect(artifact).toContain(`${at + 1} of ${report.pages}`)
    expect(report.document.words).not.toContain(`1 of ${report.pages}`)
    expect(report.unmarked).toBe(0)
  })
})
