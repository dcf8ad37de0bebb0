import { expect, it } from "vitest"
import { groupBy } from "./group-by.ts"

it("keeps the order of keys and of items", () =>
  expect([...groupBy(["b1", "a1", "b2", "c1", "a2"], (text) => text[0])]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]))
