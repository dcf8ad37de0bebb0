import { expect, it } from "vitest"
import { headsOf } from "./heads.ts"

const ruth = { personId: "p1", name: "Ruth", layer: "EXEC" } as const
const ana = { personId: "p2", name: "Ana", layer: "EXEC" } as const
const chair = {
  subjectId: "p1",
  subjectName: "Ruth",
  email: "chair@northgate.example",
  hasPlace: false,
  rater: { personId: "p9", name: "Chris Chair", title: null },
} as const

it("lists heads once each by name, whether or not a preview leaves out those somebody is named for", () => {
  expect(headsOf([ruth, ana], [])).toMatchObject([
    { id: "p2", assessor: undefined },
    { id: "p1", assessor: undefined },
  ])
  const both = [
    { id: "p2", person: ana },
    { id: "p1", name: "Ruth", assessor: chair },
  ]
  expect(headsOf([ruth, ana], [chair])).toMatchObject(both)
  expect(headsOf([ana], [chair])).toMatchObject(both)
  expect(headsOf([], [])).toEqual([])
})
