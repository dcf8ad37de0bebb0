import fc from "fast-check"
import { LAYERS } from "../layers/layer.ts"
import { AXES, type Contract, FAMILIES, STATUSES } from "./contract.ts"
import type { ContractEdits } from "./contract-edits.ts"
import { DEFAULT_CONTRACT } from "./default-contract/default-contract.ts"
import { draftContract } from "./draft-contract.ts"
import { applyEdits } from "./edit-contract.ts"
import { PERSPECTIVES } from "./perspective.ts"

const CODES = [...DEFAULT_CONTRACT.competencies.map(({ code }) => code), "X1", "X2", "X3"]
const code = fc.constantFrom(...CODES)
const codes = fc.uniqueArray(code, { maxLength: 6 })
const layer = fc.constantFrom(...LAYERS)
const text = fc.constantFrom("", "Seen now and then.", "Seen by everybody.", "Copied elsewhere.")
const weight = fc.integer({ min: 0, max: 100 }).map((parts) => parts / 100)
const item = fc.option(fc.record({ wording: text, onlyFrom: fc.option(text) }))

const edit: fc.Arbitrary<ContractEdits> = fc.oneof(
  fc.record({ name: text }),
  fc.record({ removeCompetencies: fc.array(code, { maxLength: 3 }) }),
  fc.record({
    addCompetencies: fc.array(
      fc.record({
        code,
        name: text,
        family: fc.constantFrom(...FAMILIES),
        anchors: fc.constant(["1", "2", "3", "4", "5"]),
        itemFromBelow: item,
        bestRaters: text,
        before: fc.option(code),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    changeCompetencies: fc.array(
      fc.record({
        code,
        name: fc.option(text),
        family: fc.option(fc.constantFrom(...FAMILIES)),
        anchors: fc.array(fc.record({ level: fc.integer({ min: 1, max: 5 }), text }), { maxLength: 2 }),
        itemFromBelow: item,
        bestRaters: fc.option(text),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    expectations: fc.array(
      fc.oneof(
        fc.record({ competency: code, layer, status: fc.constant("DETERMINANT" as const), weight }),
        fc.record({
          competency: code,
          layer,
          status: fc.option(fc.constantFrom(...STATUSES.filter((status) => status !== "DETERMINANT"))),
        }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  }),
  fc.record({ scaleWeights: fc.array(layer, { maxLength: 2 }) }),
  fc.record({
    routes: fc.array(
      fc.record({ layer, perspective: fc.constantFrom(...PERSPECTIVES), competencies: codes }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    axes: fc.array(fc.record({ layer, axis: fc.constantFrom(...AXES), competencies: codes }), {
      maxLength: 2,
    }),
  }),
  fc.record({
    thresholds: fc.record({
      gap: fc.constantFrom(2, 2.5),
      solid: fc.constantFrom(4, 4.2),
      floor: fc.constantFrom(2, 3),
    }),
  }),
)

/** Edits as somebody might make them; some cannot be done. */
export const anyEdits: fc.Arbitrary<readonly ContractEdits[]> = fc.array(edit, { maxLength: 12 })

/** Any draft that editing the default contract leads to, sound or not. */
export const anyDraft: fc.Arbitrary<Contract> = fc
  .tuple(anyEdits, fc.shuffledSubarray(CODES, { minLength: CODES.length }), fc.boolean())
  .map(([edits, order, reorders]) => {
    const edited = edits.reduce<Contract>(
      (draft, each) => applyEdits(draft, each).contract,
      draftContract(DEFAULT_CONTRACT),
    )
    const known = order.filter((each) => edited.competencies.some((one) => one.code === each))
    return reorders ? applyEdits(edited, { order: known }).contract : edited
  })
