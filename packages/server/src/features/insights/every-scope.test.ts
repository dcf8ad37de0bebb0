import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { boardOf } from "@rung/domain/insights/board"
import { DEFAULT_EVIDENCE } from "@rung/domain/insights/evidence"
import { rollUpOfPerson, sumRollUps } from "@rung/domain/insights/roll-up"
import { scoreSubject } from "@rung/domain/insights/score"
import type { Layer } from "@rung/domain/layers/layer"
import { expect, it } from "vitest"
import { testServer } from "../../testing/test-server.ts"
import { heatMapView, packBoard } from "./packed-board.ts"
import { type Planted, type PlantedForm, plantCycle, plantOrg, release } from "./world.test-kit.ts"

const BOARD = `query ($scope: BoardScopeInput) { layerBoard(scope: $scope) {
  rows { layer people enoughEvidence bands { band people onGradeD } }
  competencies { rows { layer people means lows highs grades bands } }
  families { rows { layer people means lows highs grades bands } } } }`

/** The same numbers every time; mulberry32. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const server = await testServer()

it.each([1, 2, 3])(
  "the board of every scope of a drawn org equals its people added up (%i)",
  async (seed) => {
    const draw = drawing(seed)
    const tenant = await server.newTenant()
    const people: Planted[] = Array.from({ length: 40 }, (_, index) => ({
      name: `P${index}`,
      ...(index === 0 ? {} : { above: `P${draw(index)}` }),
      ...(draw(4) === 0 ? {} : { unit: `Unit ${draw(3)}` }),
    }))
    const world = await plantOrg(tenant, people)
    const codes = DEFAULT_CONTRACT.competencies.map(({ code }) => code)
    const forms: PlantedForm[] = people.flatMap(({ name, above }) =>
      above === undefined || draw(5) === 0
        ? []
        : [
            {
              subject: name,
              rater: above,
              ratings: Object.fromEntries(codes.map((code) => [code, draw(6)])),
            },
          ],
    )
    await release(tenant, await plantCycle(tenant, { name: "H1", world, forms }))

    const placed = await tenant.db.read((tx) =>
      tx.query<{ id: string; layer: Layer; hybridShare: number | null }>(
        `SELECT person_id AS id, layer, hybrid_share AS "hybridShare" FROM participant WHERE tenant_id = $1`,
        [tenant.id],
      ),
    )
    const parts = new Map(
      people.map(({ name }) => {
        const place = placed.find(({ id }) => id === world.idOf(name))
        if (!place) throw new Error(name)
        const own = forms.filter(({ subject }) => subject === name)
        const ratings = own.flatMap(({ rater, ratings }) =>
          Object.entries(ratings).map(([competency, value]) => ({
            competency,
            perspective: "MANAGER" as const,
            rater: world.idOf(rater),
            value: value === 0 ? null : value,
          })),
        )
        const score = scoreSubject({
          contract: DEFAULT_CONTRACT,
          placement: place,
          ratings,
          settings: DEFAULT_EVIDENCE,
        })
        return [name, rollUpOfPerson(place.id, score)]
      }),
    )
    const isBelow = (name: string, top: string): boolean => {
      const above = people.find((one) => one.name === name)?.above
      return above !== undefined && (above === top || isBelow(above, top))
    }
    const admin = tenant.as({ roles: ["ADMIN"] })
    const agree = async (scope: object | null, members: readonly Planted[]) => {
      const { layerBoard } = await admin.run(BOARD, { scope })
      const rollUp = sumRollUps(
        members.map(({ name }) => parts.get(name)).filter((part) => part !== undefined),
      )
      const board = boardOf(rollUp, { contract: DEFAULT_CONTRACT, settings: DEFAULT_EVIDENCE })
      const packed = packBoard(board, DEFAULT_CONTRACT, null)
      for (const [index, row] of packed.rows.entries()) expect(row).toMatchObject(layerBoard.rows[index])
      for (const map of ["competencies", "families"] as const) {
        const close = JSON.parse(JSON.stringify(heatMapView(packed[map]).rows), (_, value) =>
          typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 9) : value,
        )
        for (const [index, row] of layerBoard[map].rows.entries()) {
          const { statuses: _statuses, ...expected } = close[index]
          expect(row).toEqual(expected)
        }
      }
    }
    await agree(null, people)
    for (const unit of ["Unit 0", "Unit 1", "Unit 2"])
      await agree(
        { unit },
        people.filter((one) => one.unit === unit),
      )
    for (const { name } of people)
      await agree(
        { personId: world.globalId(name) },
        people.filter((one) => isBelow(one.name, name)),
      )
  },
)
