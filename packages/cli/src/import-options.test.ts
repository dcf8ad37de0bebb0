import { describe, expect, it } from "vitest"
import { UsageError } from "./exit.ts"
import { readImportOptions } from "./import-options.ts"

describe("the command line of rung import", () => {
  it("plans a partial import unless told otherwise", () => {
    expect(readImportOptions(["org.csv"])).toEqual({
      file: "org.csv",
      isApplying: false,
      isJson: false,
      mode: "PARTIAL",
      effectiveOn: undefined,
      choices: [],
      answers: [],
      confirmations: [],
      fixes: [],
    })
  })

  it("reads every option", () => {
    const text =
      "org.csv --apply --json --mode FULL --effective 2026-01-31 --map employeeId=Nr,managerRef=Chief --map title= --date-format Since=dd/mm/yyyy --no-manager XX --head 1 --confirm M23=12,m34=50 --fix m11 --fix M13=2"
    expect(readImportOptions(text.split(" "))).toEqual({
      file: "org.csv",
      isApplying: true,
      isJson: true,
      mode: "FULL",
      effectiveOn: "2026-01-31",
      choices: [
        { field: "EMPLOYEE_ID", header: "Nr" },
        { field: "MANAGER_REF", header: "Chief" },
        { field: "TITLE", header: undefined },
      ],
      answers: [
        { question: "DATE_FORMAT", column: "Since", format: "DMY" },
        { question: "NO_MANAGER", value: "XX" },
        { question: "HEAD", value: "1" },
      ],
      confirmations: [
        { code: "M23", number: 12 },
        { code: "M34", number: 50 },
      ],
      fixes: [
        { code: "M11", fix: 0 },
        { code: "M13", fix: 1 },
      ],
    })
  })

  it.each([
    [[], "one file"],
    [["a.csv", "b.csv"], "one file"],
    [["a.csv", "--plan", "--apply"], "either"],
    [["a.csv", "--fix", "M11=0"], "CODE=2"],
    [["a.csv", "--mode", "half"], "full, partial or delta"],
    [["a.csv", "--effective", "1.2.2026"], "YYYY-MM-DD"],
    [["a.csv", "--map", "shoe=Size"], 'no field "shoe"'],
    [["a.csv", "--map", "title"], "NAME=VALUE"],
    [["a.csv", "--date-format", "Since=YYYY"], "DD-MM-YYYY"],
    [["a.csv", "--confirm", "M23=some"], "CODE=NUMBER"],
    [["a.csv", "--nonsense"], "nonsense"],
  ])("refuses %j", (args, hint) => {
    expect(() => readImportOptions(args)).toThrow(UsageError)
    expect(() => readImportOptions(args)).toThrow(hint)
  })
})
