import { describe, expect, it } from "vitest"
import { refusalOfFile } from "./send-file.ts"

describe("a file to import", () => {
  it.each([
    ["people.csv", 10, undefined],
    ["People.TSV", 10, undefined],
    ["people.xlsx", 10, "people.xlsx is a workbook."],
    ["people.pdf", 10, "people.pdf is not a CSV or TSV file."],
    ["people.csv", 0, "people.csv is empty."],
    ["people.csv", 26 * 1024 * 1024, "people.csv is larger than 25 MB"],
  ])("%s of %i bytes", (name, size, refusal) => {
    const said = refusalOfFile({ name, size })
    if (refusal === undefined) expect(said).toBeUndefined()
    else expect(said).toContain(refusal)
  })
})
