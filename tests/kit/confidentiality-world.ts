import {
  answersOfAll,
  M1,
  M2,
  numbers,
  PEOPLE,
  plantAnswers,
  plantSealedWorld,
  type SealedForm,
  type SealedWorld,
} from "../../packages/server/src/features/insights/confidential-world.test-kit.ts"
import {
  close,
  type Planted,
  releaseClosed,
} from "../../packages/server/src/features/insights/world.test-kit.ts"
import type { Actor } from "../../packages/server/src/testing/actor.ts"
import { assignConfidential } from "../../packages/server/src/testing/confidential-forms.ts"
import type { TestServer } from "../../packages/server/src/testing/test-server.ts"
import { type Member, type MemberName, plantMembers, rateFromFarther } from "./confidentiality-members.ts"

// A company of sixty that asks from five views twice, with a reorg between: one joins, one leaves, one moves.

export const MANAGERS: readonly string[] = ["Ruth", "Ingrid", "Olaf", ...M2, ...M1]
const JOINS: Planted = { name: "Abe 8", above: "Abe", unit: "Unit of Max" }

/** Everybody of the first cycle, and of the second. */
export const PEOPLE_OF: Readonly<Record<CycleName, readonly Planted[]>> = {
  H1: PEOPLE,
  H2: [
    ...PEOPLE.filter(({ name }) => name !== "Dee 5").map((person) =>
      person.name === "Eli 3" ? { ...person, above: "Bea" } : person,
    ),
    JOINS,
  ],
}

export const CYCLES = ["H1", "H2"] as const
export type CycleName = (typeof CYCLES)[number]

export type Answers = Readonly<Record<CycleName, readonly SealedForm[]>>

/** Drawn answers; not everybody who was asked about peers hands in. */
export const DRAWN: Answers = { H1: answered("H1", 7), H2: answered("H2", 99) }

function answered(cycle: CycleName, seed: number): readonly SealedForm[] {
  return answersOfAll(numbers(seed), PEOPLE_OF[cycle]).filter(
    ({ perspective, rater }) => perspective !== "PEER" || rater !== "Kim",
  )
}

/** Who is at the head, or somewhere below it. */
export function isWithin(cycle: CycleName, name: string, head: string): boolean {
  if (name === head) return true
  const above = PEOPLE_OF[cycle].find((person) => person.name === name)?.above
  return above !== undefined && isWithin(cycle, above, head)
}

export interface TwoCycles extends SealedWorld {
  /** Global ids of the cycles so far. */
  readonly cycles: Partial<Record<CycleName, string>>
  /** Global ids of the calibration sessions so far. */
  readonly sessions: string[]
  readonly members: Readonly<Record<MemberName, Member>>
}

export async function plantCompany(server: TestServer): Promise<TwoCycles> {
  const { tenant, world } = await plantSealedWorld(server)
  const joined = new Map<string, string>()
  const globalId = (name: string) => joined.get(name) ?? world.globalId(name)
  const members = await plantMembers(tenant, globalId)
  const company = { tenant, world: { ...world, globalId }, cycles: {}, sessions: [], members }
  reorgs.set(company, async () => {
    const admin = tenant.as({ roles: ["ADMIN"] })
    await done(admin, MOVE, { id: globalId("Eli 3"), managerId: globalId("Bea") })
    await done(admin, END, { id: globalId("Dee 5") })
    const { name, above = "", unit } = JOINS
    const { addPerson } = await admin.run(ADD, { input: { name, managerId: globalId(above), unit } })
    joined.set(name, addPerson.person.id)
  })
  return company
}

const reorgs = new WeakMap<object, () => Promise<void>>()

/** One joins, one leaves, one moves: through the API. */
export async function reorganise(company: TwoCycles): Promise<void> {
  await reorgs.get(company)?.()
}

/** Opens a cycle and has these answers given through the API, each by its rater; one more is left a draft. */
export async function askAll(
  server: TestServer,
  company: TwoCycles,
  { cycle, answers }: { readonly cycle: CycleName; readonly answers: Answers },
): Promise<void> {
  const cycleId = await plantAnswers(server, company, { name: cycle, forms: [] })
  company.cycles[cycle] = cycleId
  await rateFromFarther(company, cycleId)
  const forms = answers[cycle]
  const unsent: SealedForm = { perspective: "PEER", subject: "Abe", rater: "Kim", values: { B1: 1, B6: 1 } }
  const all = [...forms, unsent]
  const ids = await assignConfidential(
    server.urlOf("owner"),
    company.tenant.id,
    all.map(({ perspective, subject, rater, values }) => ({
      cycleId,
      subjectId: company.world.globalId(subject),
      raterId: company.world.globalId(rater),
      perspective,
      items: Object.keys(values),
    })),
  )
  await inLanes([...all.entries()], async ([index, form]) => {
    const id = ids[index] ?? ""
    const personId = rowOf(company.world.globalId(form.rater))
    const rater = company.tenant.as({ roles: ["MEMBER"], personId })
    const note = `Said of ${form.subject} by ${form.rater}`
    const given = Object.entries(form.values).map(([competency, value]) => ({ competency, value, note }))
    await done(rater, SAVE, { assessmentId: id, version: 1, termsVersion: 1, answers: given })
    if (form === unsent) return
    await done(rater, SUBMIT, { assessmentId: id, version: 2, confirmedComments: Object.keys(form.values) })
  })
}

export function closeCycle({ tenant, cycles }: TwoCycles, cycle: CycleName): Promise<void> {
  return close(tenant, cycles[cycle] ?? "")
}

export function releaseCycle({ tenant, cycles }: TwoCycles, cycle: CycleName): Promise<void> {
  return releaseClosed(tenant, cycles[cycle] ?? "")
}

/** Which manager a global id is. */
export function nameOf({ world }: TwoCycles, globalId: unknown): string | undefined {
  return MANAGERS.find((name) => world.globalId(name) === globalId)
}

/** The row's id within a global one. */
export function rowOf(globalId: string): string {
  return Buffer.from(globalId, "base64url").toString().split(":")[1] ?? ""
}

const PROBLEMS = "problems { code message path }"
const MOVE = `mutation ($input: MoveReportInput!) { moveReport(input: $input) { ${PROBLEMS} } }`
const END = `mutation ($input: EndPlaceInput!) { endPerson(input: $input) { ${PROBLEMS} } }`
const ADD = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } ${PROBLEMS} } }`
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${PROBLEMS} } }`
const SUBMIT = `mutation ($input: SubmitAssessmentInput!) { submitAssessment(input: $input) { ${PROBLEMS} } }`

/** Runs a mutation that must not be refused, again where others were in the way. */
async function done(actor: Actor, mutation: string, input: unknown): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const { data, errors } = await actor.execute(mutation, { input })
    if (errors?.[0]?.extensions?.code === "BUSY") continue
    const problems = Object.values(data ?? {}).flatMap((payload) => payload?.problems ?? [])
    if (errors || problems.length > 0) throw new Error(JSON.stringify({ errors, problems, input }))
    return
  }
  throw new Error("Others are always in the way.")
}

/** A few at once. */
export async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const item of waiting) await work(item)
    }),
  )
}
