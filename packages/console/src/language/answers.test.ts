import { readFileSync } from "node:fs"
import { buildSchema, isObjectType } from "graphql"
import { afterEach, expect, it } from "vitest"
import { inReadersLanguage, SENTENCES, WORDINGS } from "./answers.ts"
import { pseudoReader } from "./pseudo.ts"
import { readWith } from "./reading.ts"

const schema = buildSchema(readFileSync(`${import.meta.dirname}/../../../server/schema.graphql`, "utf8"))

afterEach(() => readWith(undefined))

it.each([
  ["sentences", SENTENCES],
  ["wordings", WORDINGS],
])("the %s are texts of the schema", (_kind, tables) => {
  const unknown = Object.entries(tables).flatMap(([name, fields]) => {
    const type = schema.getType(name)
    const known = isObjectType(type) ? type.getFields() : {}
    return fields
      .filter((field) => !/^\[?String!?\]?!?$/.test(String(known[field]?.type)))
      .map((field) => `${name}.${field}`)
  })
  expect(unknown).toEqual([])
})

it("reads sentences and wordings, and leaves names as they are", () => {
  readWith(pseudoReader())
  const answer = {
    competency: { __typename: "Competency", code: "C1", name: "Gap", anchors: ["Sly", "Shy"] },
    problems: [{ __typename: "Problem", code: "GAP", message: "Gap", path: ["name"] }],
    person: { __typename: "Person", name: "Gap" },
  }
  expect(inReadersLanguage(answer, "ContractPage")).toEqual({
    competency: { __typename: "Competency", code: "C1", name: "⟦Gáp⟧", anchors: ["⟦Sly⟧", "⟦Shy⟧"] },
    problems: [{ __typename: "Problem", code: "GAP", message: "⟦Gáp⟧", path: ["name"] }],
    person: { __typename: "Person", name: "Gap" },
  })
  expect(inReadersLanguage(answer, "ContractDraftPage")).toEqual({
    ...answer,
    problems: [{ __typename: "Problem", code: "GAP", message: "⟦Gáp⟧", path: ["name"] }],
  })
})
