import { beforeEach, describe, expect, it } from "vitest"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { type Company, draftCycle, newCompany, take } from "./cycle.test-kit.ts"

const server = await testServer()
let northgate: Company

beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  northgate = await newCompany(server)
})

const ASSESSORS = "assessors { subjectName hasPlace email rater { name } } problems { code path }"
const NAME = `mutation ($input: NameAssessorInput!) { nameAssessor(input: $input) { ${ASSESSORS} } }`
const DROP = `mutation ($input: DropAssessorInput!) { dropAssessor(input: $input) { ${ASSESSORS} } }`
const CLONE = `mutation ($input: CloneCycleInput!) { cloneCycle(input: $input) {
  cycle { id name state perspectives population { layers units }
    reminders { daysBefore isOn } assessors { subjectName rater { name } } }
  problems { code path } } }`
const CHAIR = { name: "Chris Chair", email: "chair@board.example" }

async function name(cycle: Answer, subject: string, rater: object): Promise<Answer> {
  const input = { cycleId: cycle.id, subjectId: northgate.id(subject), ...rater }
  return (await northgate.admin.run(NAME, { input })).nameAssessor
}

async function fromAbove({ id }: Answer): Promise<readonly string[]> {
  const { cycle } = await northgate.admin.run(
    `query ($id: ID!) { cycle(id: $id) { forms(first: 100, perspective: MANAGER) { edges { node {
       rater { name } subject { name } reason } } } } }`,
    { id },
  )
  return cycle.forms.edges.map(({ node }: Answer) => `${node.rater.name} on ${node.subject.name}`).sort()
}

const codes = ({ problems }: Answer): string[] =>
  problems.map(({ code, path }: Answer) => [code, ...path].join(" "))

describe("somebody that nobody stands above", () => {
  it("is assessed by a chair beside the org, who answers by the mailed link, before and after the org moves", async () => {
    const cycle = await draftCycle(northgate.admin, { perspectives: ["MANAGER"] })
    expect(await name(cycle, "Ruth", CHAIR)).toEqual({
      assessors: [
        { subjectName: "Ruth", hasPlace: false, email: CHAIR.email, rater: { name: "Chris Chair" } },
      ],
      problems: [],
    })
    await take(northgate.admin, "openCycle", cycle)
    expect(await fromAbove(cycle)).toContain("Chris Chair on Ruth")
    const add = { name: "Eve", managerId: northgate.id("Sofie") }
    await northgate.admin.run(
      "mutation ($input: AddPersonInput!) { addPerson(input: $input) { problems { code } } }",
      { input: add },
    )
    await server.runJobs()
    expect(await fromAbove(cycle)).toContain("Chris Chair on Ruth")
    const { cycle: read } = await northgate.admin.run(
      `query ($id: ID!) { cycle(id: $id) { forms(first: 100) { edges { node {
         assessmentId rater { name } } } } withoutRater(first: 5) { totalCount } } }`,
      { id: cycle.id },
    )
    const form = read.forms.edges.find(({ node }: Answer) => node.rater.name === "Chris Chair").node
    await northgate.admin.run(
      "mutation ($id: ID!) { sendFormLink(assessmentId: $id) { problems { code } } }",
      { id: form.assessmentId },
    )
    await server.runJobs()
    const mail = server.mails.findLast(({ to }) => to === CHAIR.email)
    const token = /\/form#([\w-]+)/.exec(mail?.text ?? "")?.[1]
    const { openFormLink } = await northgate.tenant
      .as({ roles: ["MEMBER"] })
      .run(
        "mutation ($token: String!) { openFormLink(token: $token) { assessment { subject { name } } problems { code } } }",
        { token },
      )
    expect(openFormLink).toEqual({ assessment: { subject: { name: "Ruth" } }, problems: [] })
    const { people } = await northgate.admin.run("{ people(first: 50) { nodes { name } } }")
    expect(people.nodes.map((person: Answer) => person.name)).not.toContain("Chris Chair")
  })

  it("is assessed as soon as somebody is named while the cycle is open, and no more once that is taken back", async () => {
    const cycle = await draftCycle(northgate.admin, { perspectives: ["MANAGER"] })
    await take(northgate.admin, "openCycle", cycle)
    expect((await fromAbove(cycle)).some((form) => form.endsWith("on Ruth"))).toBe(false)
    await name(cycle, "Ruth", { raterId: northgate.id("Ana") })
    await server.runJobs()
    expect(await fromAbove(cycle)).toContain("Ana on Ruth")
    const input = { cycleId: cycle.id, subjectId: northgate.id("Ruth") }
    expect((await northgate.admin.run(DROP, { input })).dropAssessor).toEqual({ assessors: [], problems: [] })
    await server.runJobs()
    expect((await fromAbove(cycle)).some((form) => form.endsWith("on Ruth"))).toBe(false)
    expect(codes((await northgate.admin.run(DROP, { input })).dropAssessor)).toEqual(["NOT_FOUND subjectId"])
  })

  it("is the only one for whom anybody is named, with every reason at once", async () => {
    const cycle = await draftCycle(northgate.admin, { perspectives: ["MANAGER"] })
    expect(codes(await name(cycle, "Sofie", { name: " ", email: "nowhere" }))).toEqual([
      "SUBJECT_HAS_MANAGER subjectId",
      "NAME_MISSING name",
      "EMAIL_INVALID email",
    ])
    expect(codes(await name(cycle, "Ruth", { name: "Chris Chair" }))).toEqual(["EMAIL_REQUIRED email"])
    expect(codes(await name(cycle, "Ruth", { raterId: northgate.id("Ruth") }))).toEqual([
      "RATER_IS_SUBJECT raterId",
    ])
    expect(codes(await name({ id: "none" }, "nobody", CHAIR))).toEqual([
      "NOT_FOUND cycleId",
      "NOT_FOUND subjectId",
    ])
    expect(
      (await name(cycle, "Ruth", { name: "Anybody", email: "ANA@northgate.example" })).assessors,
    ).toMatchObject([{ rater: { name: "Ana" }, hasPlace: true }])
  })
})

describe("a cycle", () => {
  it("is cloned with its people, views, reminders and assessors, as a draft", async () => {
    const population = { layers: ["M1", "EXEC"], units: ["Operations", " Operations "] }
    const cycle = await draftCycle(northgate.admin, { perspectives: ["MANAGER", "UPWARD"], population })
    await name(cycle, "Ruth", CHAIR)
    await northgate.admin.run(
      "mutation ($input: PlanRemindersInput!) { planReminders(input: $input) { problems { code } } }",
      { input: { cycleId: cycle.id, isOn: true, onOpening: false, daysBefore: [4] } },
    )
    const input = { cycleId: cycle.id, name: "Spring 2027", opensOn: "2027-04-01", closesOn: "2027-04-20" }
    const { cloneCycle } = await northgate.admin.run(CLONE, { input })
    expect(cloneCycle).toEqual({
      cycle: {
        id: expect.not.stringMatching(cycle.id),
        name: "Spring 2027",
        state: "DRAFT",
        perspectives: ["MANAGER", "UPWARD"],
        population: { layers: ["M1", "EXEC"], units: ["Operations"] },
        reminders: { daysBefore: [4], isOn: true },
        assessors: [{ subjectName: "Ruth", rater: { name: "Chris Chair" } }],
      },
      problems: [],
    })
    expect(codes((await northgate.admin.run(CLONE, { input })).cloneCycle)).toEqual(["CYCLE_NAME_TAKEN name"])
  })

  it("asks only about the people of the units chosen", async () => {
    const population = { units: ["Operations"] }
    const preview = (more: object) =>
      northgate.admin.run(
        "query ($input: OpeningPreviewInput!) { openingPreview(input: $input) { participants problems { code } } }",
        { input: { population: { ...population, ...more } } },
      )
    expect((await preview({})).openingPreview.participants).toBe(7)
    expect((await preview({ layers: ["M1"] })).openingPreview.participants).toBe(2)
    expect((await preview({ units: ["Nowhere"] })).openingPreview).toMatchObject({
      participants: 0,
      problems: [{ code: "POPULATION_EMPTY" }],
    })
    expect((await preview({ units: [] })).openingPreview.problems).toContainEqual({
      code: "POPULATION_UNITS_EMPTY",
    })
    const cycle = await draftCycle(northgate.admin, { perspectives: ["SELF"], population })
    await take(northgate.admin, "openCycle", cycle)
    const { cycle: opened } = await northgate.admin.run(
      "query ($id: ID!) { cycle(id: $id) { forms(first: 50) { edges { node { subject { name } } } } } }",
      { id: cycle.id },
    )
    expect(opened.forms.edges.map(({ node }: Answer) => node.subject.name)).not.toContain("Ruth")
    expect(opened.forms.edges).toHaveLength(7)
  })
})
