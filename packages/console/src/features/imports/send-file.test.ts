import { describe, expect, it } from "vitest"
import { refusalOfFile, sendingWords } from "./send-file.ts"

const MB = 1024 * 1024

describe("a file to import", () => {
  it.each([
    ["people.csv", 10, undefined],
    ["People.TSV", 10, undefined],
    ["people.xlsx", 10, undefined],
    ["people.jsonl", 64 * MB, undefined],
    ["people.xls", 10, "people.xls is a workbook Rung does not read."],
    ["people.pdf", 10, "people.pdf is neither CSV, TSV, XLSX nor JSON Lines."],
    ["people.csv", 0, "people.csv is empty."],
    ["people.csv", 200.5 * MB, "people.csv has 200.5 MB; a file may have 64 MB."],
  ])("%s of %i bytes", (name, size, refusal) => {
    const said = refusalOfFile({ name, size })
    if (refusal === undefined) expect(said).toBeUndefined()
    else expect(said).toContain(refusal)
  })

  it("says how far it is on its way", () => {
    expect(sendingWords({ sent: 12.4 * MB, size: 48 * MB, perSecond: 6 * MB })).toBe(
      "12.4 MB of 48 MB · 6 MB a second",
    )
    expect(sendingWords({ sent: 0, size: MB / 2, perSecond: undefined })).toBe("0 MB of 0.5 MB")
    expect(sendingWords({ sent: MB, size: MB, perSecond: MB })).toBe("Reading it")
  })
})
