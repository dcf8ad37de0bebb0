import { expect, it } from "vitest"
import { unitsFound } from "./units-found.ts"

const UNITS = ["Field Sales", "Sales", "Sales Île-de-France", "Vertrieb Süd"].map((name) => ({
  name,
  people: 3,
}))
const names = (typed: string, chosen: readonly string[] = []) =>
  unitsFound(UNITS, typed, chosen).map(({ name }) => name)

it("finds units by any part of their name, without accents, those that begin so first", () => {
  expect(names("sales")).toEqual(["Sales", "Sales Île-de-France", "Field Sales"])
  expect(names(" ile ")).toEqual(["Sales Île-de-France"])
  expect(names("SUD")).toEqual(["Vertrieb Süd"])
})

it("finds nothing for nothing, and no unit twice", () => {
  expect(names("  ")).toEqual([])
  expect(names("sales", ["Sales"])).toEqual(["Sales Île-de-France", "Field Sales"])
  const many = Array.from({ length: 20 }, (_, at) => ({ name: `Shop ${at}`, people: 1 }))
  expect(unitsFound(many, "shop", [])).toHaveLength(8)
})
