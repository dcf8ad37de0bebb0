import fc from "fast-check"
import { expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { peopleIn, type RollUp, rollUpOfPerson, sumRollUps } from "./roll-up.ts"
import { type Scope, scopePass } from "./scope-pass.ts"
import { scoreSubject } from "./score.ts"

interface Somebody {
  readonly path: string
  readonly unit: string | null
  readonly part: RollUp
}

function somebody(path: string, unit: string | null, rater: string): Somebody {
  const ratings = [{ competency: "A1", perspective: "MANAGER" as const, rater, value: (path.length % 5) + 1 }]
  const score = scoreSubject({
    contract: DEFAULT_CONTRACT,
    placement: { layer: path.length > 2 ? "IC" : "M1" },
    ratings,
    settings: DEFAULT_EVIDENCE,
  })
  return { path, unit, part: rollUpOfPerson(path, score) }
}

function pass(people: readonly Somebody[]): Map<string, { readonly scope: Scope; readonly rollUp: RollUp }> {
  const told = new Map<string, { scope: Scope; rollUp: RollUp }>()
  const running = scopePass(1, (scope, rollUp) => {
    const key = scope.kind === "SUBTREE" ? scope.path : scope.kind === "UNIT" ? `unit ${scope.unit}` : "all"
    expect(told.has(key)).toBe(false)
    told.set(key, { scope, rollUp: sumRollUps([rollUp]) })
  })
  for (const person of people) running.add(person, person.part)
  running.end()
  return told
}

it("tells who is below each place, of each unit, and everybody", () => {
  // a leads b and d; b leads c; the seat at d is not in the cycle, and leads e.
  const told = pass([
    somebody("a", null, "x"),
    somebody("ab", "Sales", "a"),
    somebody("abc", "Sales", "ab"),
    somebody("ade", "Ops", "a"),
  ])
  const people = [...told].map(([key, { rollUp }]) => [key, peopleIn(rollUp)])
  expect(Object.fromEntries(people)).toEqual({
    ab: 1,
    ad: 1,
    a: 3,
    "unit Sales": 2,
    "unit Ops": 1,
    all: 4,
  })
  expect(told.get("unit Sales")?.scope).toMatchObject({ topPath: "ab" })
  expect(told.get("all")?.scope).toMatchObject({ topPath: "a" })
})

it("knows no common top of two trees", () =>
  expect(pass([somebody("a", "S", "x"), somebody("b", "S", "x")]).get("unit S")?.scope).toMatchObject({
    topPath: "",
  }))

const paths = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 5 }),
  {
    maxLength: 14,
  },
)
const people = paths.chain((all) =>
  fc.tuple(...all.toSorted().map((path) => fc.tuple(fc.constant(path), fc.constantFrom("x", "y", null)))),
)

it("equals the sum over the people, for every scope there is", () =>
  fc.assert(
    fc.property(people, (drawn) => {
      const all = drawn.map(([path, unit], index) => somebody(path, unit, `rater ${index % 3}`))
      const told = pass(all)
      const expected = new Map<string, readonly Somebody[]>([["all", all]])
      for (const { path } of all) {
        for (let end = 1; end < path.length; end += 1) {
          const top = path.slice(0, end)
          expected.set(
            top,
            all.filter((one) => one.path !== top && one.path.startsWith(top)),
          )
        }
      }
      for (const unit of ["x", "y"]) {
        const members = all.filter((one) => one.unit === unit)
        if (members.length > 0) expected.set(`unit ${unit}`, members)
      }
      expect([...told.keys()].toSorted()).toEqual([...expected.keys()].toSorted())
      for (const [key, members] of expected) {
        expect(told.get(key)?.rollUp).toEqual(sumRollUps(members.map(({ part }) => part)))
      }
    }),
  ))
