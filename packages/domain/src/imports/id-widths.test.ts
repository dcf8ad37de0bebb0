import { describe, expect, it } from "vitest"
import { idWidth, isScientific, padded } from "./id-widths.ts"

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => String(from + k))
const known = (ids: readonly string[]) => new Map(ids.map((id) => [id, 0]))
const ZEROS = ["00101", "00102", "01203"]

describe("the width of ids that lost leading zeros (M27)", () => {
  it.each([
    { name: "known ids have them", known: ZEROS, own: ["101", "9999"], width: 5 },
    { name: "the column has some left", known: [], own: [...ZEROS, "104"], width: 5 },
    {
      name: "references still have them",
      known: [],
      own: ["101", "102", "1203"],
      references: ZEROS,
      width: 5,
    },
    { name: "nearly all of many have one width", known: [], own: [...range(10000, 10200), "999"], width: 5 },
  ])("is told where $name", ({ known: ids, own, references = [], width }) => {
    expect(idWidth({ known: known(ids), own, references })).toBe(width)
  })

  it.each([
    { name: "one id is longer", known: ZEROS, own: ["101", "123456"] },
    { name: "known ids have several lengths", known: [...ZEROS, "7", "88"], own: ["101"] },
    { name: "leading zeros stand in ids of several lengths", known: [], own: ["007", "0088", "00099", "1"] },
    { name: "two ids are too few to tell", known: [], own: ["0071", "0072", "73"] },
    { name: "ids are numbered from 1 on", known: [], own: range(1, 5000) },
    { name: "ids are not numbers", known: ["A-1", "A-2"], own: ["A-3", "4"] },
    { name: "references have zeros but mean nobody", known: [], own: ["7", "8"], references: ZEROS },
    { name: "founders have small numbers", known: [], own: ["1", "2", ...range(10000, 10300)] },
  ])(
    "is not told where $name",
    ({
      known: ids,
      own,
      references = [],
    }: {
      readonly known: readonly string[]
      readonly own: readonly string[]
      readonly references?: readonly string[]
    }) => {
      expect(idWidth({ known: known(ids), own, references })).toBeUndefined()
    },
  )

  it.each([
    ["7", "007"],
    ["1234", "1234"],
    ["7; 12", "007; 012"],
    ["A-7", "A-7"],
    ["ann@a.test", "ann@a.test"],
    ["", ""],
  ])("fills up %s to %s", (id, filled) => {
    expect(padded(id, 3)).toBe(filled)
  })

  it.each([
    ["1.23E+05", true],
    ["1,2e+11", true],
    ["1E+09", true],
    ["12E5", false],
    ["E+05", false],
    ["123", false],
  ])("knows %s as a number cut off by a spreadsheet: %s", (id, is) => {
    expect(isScientific(id)).toBe(is)
  })
})
