import { beforeAll, expect, test } from "vitest"
import { newId } from "../../platform/db/id.ts"
import type { Actor } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  answersOfAll,
  numbers,
  plantSealedWorld,
  releaseAnswers,
  type SealedWorld,
} from "../insights/confidential-world.test-kit.ts"

const NEWS = `query ($first: Int, $after: String) { notifications(first: $first, after: $after) {
  totalCount unreadCount pageInfo { hasNextPage endCursor }
  edges { node { key kind isRead name personName count cycleId importId personId closesOn } } } }`
const READ =
  "mutation ($until: Instant!) { readNotifications(until: $until) { readUntil problems { code } } }"

interface Told {
  readonly key: string
  readonly kind: string
  readonly isRead: boolean
  readonly name: string | null
  readonly personName: string | null
}

const server = await testServer({ worker: false })
const NOW = new Date("2026-11-22T12:00:00Z")
let sealed: SealedWorld
let cycleId: string
const accounts = new Map<string, string>()

beforeAll(async () => {
  sealed = await plantSealedWorld(server)
  for (const name of ["Ruth", "Max", "Abe", "Abe 0"]) await addMember(name, ["MEMBER"])
  await addMember("Ada", ["ADMIN"])
  cycleId = await releaseAnswers(server, sealed, { name: "H1", forms: answersOfAll(numbers(7)) })
})

async function addMember(name: string, roles: readonly string[]): Promise<void> {
  const { tenant, world } = sealed
  const accountId = newId()
  accounts.set(name, accountId)
  await tenant.db.write((tx) =>
    tx.execute(
      `INSERT INTO membership (tenant_id, id, account_id, email, name, person_id, roles, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [
        tenant.id,
        newId(),
        accountId,
        `${newId()}@northgate.test`,
        name,
        name === "Ada" ? null : world.idOf(name),
        roles,
      ],
    ),
  )
}

const as = (name: string): Actor =>
  sealed.tenant.as({
    roles: name === "Ada" ? ["ADMIN"] : ["MEMBER"],
    accountId: accounts.get(name) ?? "",
    ...(name === "Ada" ? {} : { personId: sealed.world.idOf(name) }),
  })
const news = async (who: Actor, page: object = {}) => (await who.run(NEWS, { ...page })).notifications
const told = async (who: Actor): Promise<Told[]> =>
  (await news(who)).edges.map(({ node }: { node: Told }) => node)

test("a release is told to whoever has a result or people with one, and nothing of it", async () => {
  const [own] = await told(as("Abe 0"))
  expect(own).toMatchObject({ kind: "RESULTS_RELEASED", name: "H1", cycleId, isRead: false })
  const kinds = (await told(as("Max"))).map(({ kind }) => kind).sort()
  expect(kinds).toEqual(["RESULTS_RELEASED", "TEAM_RESULTS_RELEASED"])
  expect(JSON.stringify(await told(as("Max")))).not.toMatch(/solid|gap|building|strong/i)
})

test("a correction is told to administrators until it is answered, and then to who filed it", async () => {
  const written = await as("Abe").run(
    `mutation ($input: ReplyToResultInput!) { replyToResult(input: $input) { problems { code } } }`,
    { input: { cycleId, kind: "CORRECTION", text: "A secret correction", version: 0 } },
  )
  expect(written.replyToResult.problems).toEqual([])
  const [filed] = await told(as("Ada"))
  expect(filed).toMatchObject({ kind: "CORRECTION_FILED", personName: "Abe", name: "H1" })
  expect(JSON.stringify(await told(as("Ada")))).not.toContain("secret")
  expect(JSON.stringify(await told(as("Max")))).not.toContain("CORRECTION")
  await as("Ada").run(
    `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { problems { code } } }`,
    { input: { cycleId, personId: sealed.world.globalId("Abe"), text: "Thank you", version: 1 } },
  )
  expect((await told(as("Ada"))).map(({ kind }) => kind)).not.toContain("CORRECTION_FILED")
  expect((await told(as("Abe"))).map(({ kind }) => kind)).toContain("CORRECTION_ANSWERED")
})

test("reading is one account's own, goes forward only, and not beyond now", async () => {
  const abe = as("Abe")
  const { unreadCount, totalCount } = await news(abe)
  expect(unreadCount).toBe(totalCount)
  const read = async (until: string) => (await abe.run(READ, { until })).readNotifications.readUntil
  const ahead = await read("2999-01-01T00:00:00.000Z")
  expect(Date.parse(ahead)).toBeLessThanOrEqual(NOW.getTime() + 86_400_000)
  expect((await news(abe)).unreadCount).toBe(0)
  expect(await read("2020-01-01T00:00:00.000Z")).toBe(ahead)
  expect((await told(abe)).every(({ isRead }) => isRead)).toBe(true)
  expect((await news(as("Abe 0"))).unreadCount).toBeGreaterThan(0)
})

test("pages follow each other without a gap or a repetition", async () => {
  const max = as("Max")
  const first = await news(max, { first: 1 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  const second = await news(max, { first: 5, after: first.pageInfo.endCursor })
  const keys = [...first.edges, ...second.edges].map(({ node }) => node.key)
  expect(keys).toEqual((await told(max)).map(({ key }) => key))
  expect(await max.fault(NEWS, { after: "bm90IG91cnM" })).toBe("BAD_USER_INPUT")
})

test("another company's members are told nothing of it", async () => {
  const other = await plantSealedWorld(server)
  const ruth = other.tenant.as({ roles: ["ADMIN"], personId: other.world.idOf("Ruth") })
  expect((await news(ruth)).totalCount).toBe(0)
})
