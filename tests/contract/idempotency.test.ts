import {
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isObjectType,
} from "graphql"
import { describe, expect, test } from "vitest"
import { KEYED_MUTATIONS, SEALED_FIELDS } from "../../packages/server/src/keyed-mutations.ts"
import { rootGuards } from "../../packages/server/src/testing/guard-metadata.ts"
import { schema } from "../kit/schema.ts"

const mutations = schema.getMutationType()?.getFields() ?? {}
const kept = Object.values(mutations).filter(({ name }) => KEYED_MUTATIONS[name] === "KEPT")

/** Names of fields that may hold what no record may. */
const SECRET_FIELD = /bearer|link$|password|token$|secret|cookie|note$|reason$|rating|answers$/i
/** Fields that are only called like one. */
const NO_SECRETS = [
  "Cycle.takesAnswers",
  "RevokeApiTokenPayload.apiToken",
  // Decisions about columns, not answers to a form.
  "AmendOrgImportInput.answers",
  "AmendOrgImportInput.dropAnswers",
  "ImportRequest.answers",
  "PlanOrgImportInput.answers",
  // Said by who edits the org, to all who see the layer.
  "LayerOverride.reason",
  "OverrideLayerInput.reason",
  // Said to everybody who reads the contract.
  "Contract.note",
  "PublishContractInput.note",
  // Why somebody is asked, told to administrators.
  "FormStand.reason",
]
/** Types all of whose fields are somebody's own. */
const SEALED_TYPES = ["Viewer", "Assessment", "AssessmentForm", "PersonResult"]

/** Every type that an answer of this type may come to. */
function reachable(type: GraphQLNamedType, seen = new Set<GraphQLNamedType>()): Set<GraphQLNamedType> {
  if (seen.has(type)) return seen
  seen.add(type)
  const inner = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
  for (const field of inner) reachable(getNamedType(field.type as GraphQLType), seen)
  if (isAbstractType(type)) for (const each of schema.getPossibleTypes(type)) reachable(each, seen)
  return seen
}

test("every mutation says whether it may be sent with an Idempotency-Key", () => {
  expect(Object.keys(KEYED_MUTATIONS).sort()).toEqual(Object.keys(mutations).sort())
  expect(kept.length).toBeGreaterThan(20)
})

test("none that a visitor or the operator may send: there is no tenant to keep a key for", () => {
  const guards = rootGuards()
  const open = kept.filter(({ name }) =>
    ["public", "tenant:create"].includes(String(guards.get(`Mutation.${name}`)?.[0])),
  )
  expect(open.map(({ name }) => name)).toEqual([])
})

const reached = new Set<string>()

describe("what is kept", () => {
  test.each(kept.map((field) => [field.name, field] as const))("of %s holds no secret", (_name, field) => {
    const answered = [...reachable(getNamedType(field.type))]
    const taken = field.args.flatMap(({ type }) => [...reachable(getNamedType(type))])
    expect(answered.map(({ name }) => name).filter((name) => SEALED_TYPES.includes(name))).toEqual([])
    const secrets = [...answered, ...taken].flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields())
            .filter((name) => SECRET_FIELD.test(name))
            .map((name) => `${type.name}.${name}`)
        : [],
    )
    const sealed = secrets.filter((name) => SEALED_FIELDS.includes(name.split(".")[1] ?? ""))
    expect(secrets.filter((name) => ![...NO_SECRETS, ...sealed].includes(name))).toEqual([])
    for (const name of secrets) reached.add(name)
  })
})

test("and no list is longer than it need be", () => {
  expect(NO_SECRETS.filter((name) => !reached.has(name))).toEqual([])
  const names = [...reached].map((name) => name.split(".")[1])
  expect(SEALED_FIELDS.filter((name) => !names.includes(name))).toEqual([])
  for (const name of SEALED_TYPES) expect(schema.getType(name), name).toBeDefined()
})
