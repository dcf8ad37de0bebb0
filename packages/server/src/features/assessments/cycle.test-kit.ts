import type { Role } from "@rung/domain/access/roles"
import { expect } from "vitest"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import type { TestServer, TestTenant } from "../../testing/test-server.ts"

/** Everybody with their manager. Ruth and Ingrid are EXEC, Tomasz M2, Sofie and Bilal M1, the rest IC. */
const PEOPLE: readonly (readonly [name: string, manager: string | null])[] = [
  ["Ruth", null],
  ["Ingrid", "Ruth"],
  ["Tomasz", "Ingrid"],
  ["Sofie", "Tomasz"],
  ["Bilal", "Tomasz"],
  ["Ana", "Sofie"],
  ["Ben", "Bilal"],
  ["Cy", "Bilal"],
]

export interface Company {
  readonly tenant: TestTenant
  readonly admin: Actor
  /** Global id of a person, by name. */
  id(name: string): string
  /** A person signed in, with the role MEMBER unless told. */
  as(name: string, ...roles: readonly Role[]): Actor
}

/** A small company with a published contract. */
export async function newCompany(server: TestServer): Promise<Company> {
  const tenant = await server.newTenant()
  const admin = tenant.as({ roles: ["ADMIN"] })
  const ids = new Map<string, string>()
  for (const [name, manager] of PEOPLE) {
    const input = {
      name,
      email: name === "Cy" ? null : `${name.toLowerCase()}@northgate.example`,
      title: `Title of ${name}`,
      unit: manager === null ? null : "Operations",
      managerId: manager === null ? null : ids.get(manager),
      effectiveOn: "2024-01-01",
      confirmHeadChange: true,
    }
    const { addPerson } = await admin.run(ADD_PERSON, { input })
    expect(addPerson.problems).toEqual([])
    ids.set(name, addPerson.person.id)
  }
  const id = (name: string) => ids.get(name) ?? ""
  return {
    tenant,
    admin,
    id,
    as: (name, ...roles) => {
      const personId = fromGlobalId(id(name), "Person") ?? ""
      return tenant.as({ roles: roles.length === 0 ? ["MEMBER"] : roles, personId })
    },
  }
}

const ADD_PERSON = `mutation ($input: AddPersonInput!) {
  addPerson(input: $input) { person { id } problems { code path } } }`

const CYCLE = "cycle { id state version } problems { code path }"

/** Creates a draft: both views of everybody for two weeks from today, unless told otherwise. */
export async function draftCycle(actor: Actor, change: Answer = {}): Promise<Answer> {
  const { createCycle } = await actor.run(
    `mutation ($input: CreateCycleInput!) { createCycle(input: $input) { ${CYCLE} } }`,
    {
      input: {
        name: "Autumn 2026",
        opensOn: "2026-11-22",
        closesOn: "2026-12-06",
        perspectives: ["SELF", "MANAGER"],
        ...change,
      },
    },
  )
  expect(createCycle.problems).toEqual([])
  return createCycle.cycle
}

export type StepName = "openCycle" | "closeCycle" | "releaseCycle" | "archiveCycle" | "cancelCycle"

/** Takes a step and answers the payload. */
export async function step(actor: Actor, name: StepName, cycle: Answer): Promise<Answer> {
  const answer = await actor.run(
    `mutation ($input: CycleStepInput!) { ${name}(input: $input) { ${CYCLE} } }`,
    { input: { cycleId: cycle.id, version: cycle.version } },
  )
  return answer[name]
}

/** Takes a step that must go through and answers the cycle. */
export async function take(actor: Actor, name: StepName, cycle: Answer): Promise<Answer> {
  const payload = await step(actor, name, cycle)
  expect(payload.problems).toEqual([])
  return payload.cycle
}

export async function openedCycle(company: Company, change: Answer = {}): Promise<Answer> {
  return take(company.admin, "openCycle", await draftCycle(company.admin, change))
}

const HEAD = `id cycleId cycleName cycleState due isOpen perspective state version savedAt submittedAt declineReason
  subject { personId name title layer hybridShare below } rater { name } progress { rated notSeen toDo }`

/** The actor's own forms. */
export async function queue(actor: Actor, cycleId?: string): Promise<readonly Answer[]> {
  const { myForms } = await actor.run(`query ($cycleId: ID) { myForms(cycleId: $cycleId) { ${HEAD} } }`, {
    cycleId,
  })
  return myForms
}

/** The actor's form about somebody. */
export async function formAbout(actor: Actor, subject: string, cycleId?: string): Promise<Answer> {
  const form = (await queue(actor, cycleId)).find((each) => each.subject.name === subject)
  if (!form) throw new Error(`There is no form about ${subject}.`)
  return form
}

export const READ_FORM = `query ($id: ID!) { assessment(id: $id) { isMine contractNumber selfRatings
  assessment { ${HEAD} }
  items { competency { code name family anchors } status weight needsNote answer { value notSeen note }
    last { value notSeen note cycleName } selfRating { value notSeen note } managerRating { value notSeen note } } } }`

export async function read(actor: Actor, id: string): Promise<Answer> {
  return (await actor.run(READ_FORM, { id })).assessment
}

const SAVED = `assessment { ${HEAD} } problems { code message path }`
export const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${SAVED} } }`
export const SUBMIT = `mutation ($input: SubmitAssessmentInput!) { submitAssessment(input: $input) { ${SAVED} } }`
export const DECLINE = `mutation ($input: DeclineAssessmentInput!) { declineAssessment(input: $input) { ${SAVED} } }`
export const REOPEN = `mutation ($input: ReasonedStepInput!) { reopenAssessment(input: $input) { ${SAVED} } }`

export async function save(actor: Actor, form: Answer, answers: readonly Answer[]): Promise<Answer> {
  const input = { assessmentId: form.id, version: form.version, answers }
  return (await actor.run(SAVE, { input })).saveDraft
}

export async function submit(actor: Actor, form: Answer): Promise<Answer> {
  const input = { assessmentId: form.id, version: form.version }
  return (await actor.run(SUBMIT, { input })).submitAssessment
}

/** Answers every item alike and hands the form in. */
export async function fillIn(actor: Actor, form: Answer, answer: Answer = { value: 4 }): Promise<Answer> {
  const { items } = await read(actor, form.id)
  const answers = items.map((item: Answer) => ({ competency: item.competency.code, ...answer }))
  const saved = await save(actor, form, answers)
  expect(saved.problems).toEqual([])
  const submitted = await submit(actor, saved.assessment)
  expect(submitted.problems).toEqual([])
  return submitted.assessment
}

export function codes(payload: Answer): readonly string[] {
  return payload.problems.map(({ code, path }: Answer) => [code, ...path].join(" "))
}
