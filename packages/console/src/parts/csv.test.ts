import { describe, expect, it } from "vitest"
import { csvField, csvOf } from "./csv.ts"
import { fileNameOf } from "./save-file.ts"

describe("CSV", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-2", "'-2"],
    ["@cmd", "'@cmd"],
    ["\tx", "'\tx"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ["O'Neil, Ann", `"O'Neil, Ann"`],
    ["two\nlines", `"two\nlines"`],
    ["plain", "plain"],
  ])("writes the text %j as %j", (text, field) => expect(csvField(text)).toBe(field))

  it("leaves numbers alone, also below zero, and writes nothing for nothing", () => {
    expect(csvField(-0.6)).toBe("-0.6")
    expect(csvField(null)).toBe("")
  })

  it("starts with a byte order mark and ends every row", () => {
    expect(csvOf({ columns: ["Name", "Score"], rows: [["Ada", 2.9]] })).toBe(
      "\uFEFFName,Score\r\nAda,2.9\r\n",
    )
  })

  it("names the file after the chart", () => {
    expect(fileNameOf("Coaching and hiring, my managers")).toBe("coaching-and-hiring-my-managers")
    expect(fileNameOf("…")).toBe("rung")
  })
})
