import { expect, test } from "vitest"
import { changePersonData, checkPersonData } from "./person-data.ts"
import { checkPositionData } from "./position-data.ts"

const ANA = {
  name: "Ana Pires",
  givenName: null,
  familyName: null,
  email: "ana@northgate.test",
  employeeId: "E1",
  title: "Picker",
  unit: null,
  location: null,
  workerType: "EMPLOYEE",
} as const

test("blanks are tidied, and an empty text is nothing", () => {
  const checked = checkPersonData({ name: "  Ana \t Pires ", title: " ", email: " ana@northgate.test" })
  expect(checked).toEqual({ ok: true, value: { ...ANA, employeeId: null, title: null } })
})

test("every problem is told at once", () => {
  const checked = checkPersonData({ name: "", email: "ana", title: "é".repeat(201), unit: "😀".repeat(200) })
  expect(checked.ok ? [] : checked.problems.map(({ code, path }) => [code, ...path])).toEqual([
    ["TEXT_TOO_LONG", "title"],
    ["NAME_MISSING", "name"],
    ["EMAIL_INVALID", "email"],
  ])
})

test.each(["ana", "ana@", "@x.test", "a b@x.test", "ana@x", "ana@x.", "ana@@x.test"])(
  "%s is no address",
  (email) => {
    expect(checkPersonData({ name: "Ana", email }).ok).toBe(false)
  },
)

test("a change keeps what it does not name, empties what it sets to nothing, and never the name", () => {
  const change = { title: null, unit: "Returns", name: null, workerType: null }
  expect(changePersonData(ANA, change)).toEqual({ ok: true, value: { ...ANA, title: null, unit: "Returns" } })
  expect(changePersonData(ANA, { name: " " }).ok).toBe(false)
})

test("a seat needs nothing, but no more than fits", () => {
  expect(checkPositionData({ title: " Data  lead " })).toEqual({
    ok: true,
    value: { reference: null, title: "Data lead", unit: null },
  })
  expect(checkPositionData({ reference: "x".repeat(201) }).ok).toBe(false)
})
