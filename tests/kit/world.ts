import type { Role } from "@rung/domain/access/roles"
import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import { type AskedFor, assignConfidential } from "../../packages/server/src/testing/confidential-forms.ts"
import type { TestServer } from "../../packages/server/src/testing/test-server.ts"
import { calibrate } from "./calibrate.ts"
import { Caller, type Json, type Variables } from "./caller.ts"
import { onDatabase } from "./database.ts"
import { plantReleased } from "./plant-released.ts"

// Two tenants alike in everything but a word that every text of theirs contains, built through the public API
// alone: what one of them must never learn of the other is any text with the other's word.

export interface Side {
  /** The word in every text of this tenant. */
  readonly canary: string
  readonly tenantId: string
  readonly slug: string
  readonly as: Readonly<Record<Role, Caller>>
  /** Who has answered about the manager and the vice president under seal: a plain member without reports. */
  readonly clerk: Caller
  /** The clerk again, by the mailed link of their unfinished confidential form, and not signed in. */
  readonly holder: Caller
  /** A script with every scope there is. */
  readonly token: Caller
  /** Global ids, one of each noun or several by what they are. */
  readonly ids: Readonly<Record<IdName, string>>
  readonly uploadIds: readonly string[]
}

export const ID_NAMES = [
  "Person:root",
  "Person:vice",
  "Person:manager",
  "Person:clerk",
  "Person:contractor",
  "Position:vacant",
  "Membership:admin",
  "Membership:clerk",
  "Invitation:open",
  "ApiToken:all",
  "LayerOverride:clerk",
  "Contract:first",
  "Cycle:draft",
  "Cycle:open",
  "Cycle:released",
  "CalibrationSession:closed",
  "BandMove:standing",
  "Assessment:submitted",
  "Assessment:drafted",
  "Assessment:released",
  "Assessment:confidential",
  "Assessment:sealed",
  "OrgImport:planned",
  "OrgImport:applied",
  "OrgImport:receiving",
  "Upload:file",
  "Session:admin",
  "SavedView:admin",
  "Observation:manager",
  "Plan:manager",
  "Delegation:vice",
] as const

export type IdName = (typeof ID_NAMES)[number]

export interface World {
  readonly origin: string
  readonly visitor: Caller
  readonly operator: Caller
  readonly a: Side
  readonly b: Side
}

/** The same world behind another server, on a copy of its database. */
export function worldAt(world: World, origin: string): World {
  const moved = (side: Side): Side => ({
    ...side,
    as: {
      ADMIN: side.as.ADMIN.at(origin),
      EXEC: side.as.EXEC.at(origin),
      MEMBER: side.as.MEMBER.at(origin),
      AUDITOR: side.as.AUDITOR.at(origin),
    },
    token: side.token.at(origin),
    clerk: side.clerk.at(origin),
    holder: side.holder.at(origin),
  })
  const { visitor, operator, a, b } = world
  return { origin, visitor: visitor.at(origin), operator: operator.at(origin), a: moved(a), b: moved(b) }
}

const PASSWORD = "seven tall ships at anchor"

/** The word in every comment of a confidential form, which nobody but its writer may ever read before a release. */
export const UNDER_SEAL = "quetzalundertheseal"

/** Builds the world on a server that listens already. */
export async function buildWorld(server: TestServer, origin: string): Promise<World> {
  const visitor = new Caller({ origin })
  const operator = new Caller({ origin, bearer: "operator-token-for-tests" })
  const builder = { server, origin, visitor, operator }
  const a = await buildSide(builder, "qanarywren")
  const b = await buildSide(builder, "qanaryfinch")
  return { origin, visitor, operator, a, b }
}

interface Builder {
  readonly server: TestServer
  readonly origin: string
  readonly visitor: Caller
  readonly operator: Caller
}

async function buildSide(builder: Builder, canary: string): Promise<Side> {
  const { tenantId, slug, admin } = await foundTenant(builder, canary)
  const people = await addPeople(admin, canary)
  const membersOf = await inviteMembers(builder, { admin, canary, people })
  const token = await createToken(builder, admin, canary)
  const imports = await planImports(admin, canary)
  const cycles = await runCycles(builder, { admin, canary, tenantId, people, members: membersOf })
  await draftContract(admin, canary)
  const savedView = await settleIn(admin, canary)
  const ids = {
    ...people,
    ...membersOf.ids,
    ...token.ids,
    ...imports.ids,
    ...cycles,
    ...savedView,
    ...(await noteDown(membersOf.as.MEMBER, people["Person:clerk"], canary)),
    ...(await nameDelegate(membersOf.vice, people["Person:root"])),
    ...(await readIds(admin)),
  }
  const as = { ADMIN: admin, ...membersOf.as }
  return {
    canary,
    tenantId,
    slug,
    as,
    clerk: membersOf.clerk,
    holder: await openLink(builder, { admin, canary, assessmentId: cycles["Assessment:confidential"] }),
    token: token.caller,
    ids: ids as Side["ids"],
    uploadIds: imports.uploadIds,
  }
}

async function foundTenant({ server, visitor, operator }: Builder, canary: string) {
  const email = `admin@${canary}.test`
  const created = await operator.run(
    "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { slug } problems { code } } }",
    { input: { name: `Harbour ${canary}`, adminEmail: email } },
  )
  const admin = await join({ server, visitor }, { email, name: `Ada ${canary}` })
  const slug: string = created.createTenant.tenant.slug
  const rows = await onDatabase<{ id: string }>(server.urlOf("owner"), {
    text: "SELECT id FROM entry.tenant WHERE slug = $1",
    values: [slug],
  })
  return { tenantId: rows[0]!.id, slug, admin }
}

/** Follows the link that was mailed to an address. */
async function join(
  { server, visitor }: Pick<Builder, "server" | "visitor">,
  { email, name }: { email: string; name: string },
): Promise<Caller> {
  await server.runJobs()
  const mail = server.mails.findLast(({ to }) => to === email)
  const token = /#([\w-]+)/.exec(mail?.text ?? "")?.[1]
  return visitor.signingIn(
    "mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { viewer { name } problems { code message } } }",
    { input: { token, name, password: PASSWORD } },
  )
}

type People = Readonly<Record<Extract<IdName, `Person:${string}` | "Position:vacant">, string>>

async function addPeople(admin: Caller, canary: string): Promise<People> {
  const add = async (given: string, title: string, extra: Variables = {}): Promise<string> => {
    const input = {
      name: `${given} ${canary}`,
      givenName: `${given} ${canary}`,
      familyName: canary,
      email: `${given.toLowerCase()}@${canary}.test`,
      employeeId: `${given}-${canary}`,
      title: `${title} ${canary}`,
      unit: `Harbour ${canary}`,
      location: `Pier ${canary}`,
      effectiveOn: "2025-01-01",
      confirmHeadChange: true,
      ...extra,
    }
    const added = await admin.run(
      "mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } problems { code message path } } }",
      { input },
    )
    return added.addPerson.person.id
  }
  const root = await add("Rhea", "President")
  const vice = await add("Vera", "Vice President", { managerId: root })
  const manager = await add("Mina", "Manager", { managerId: vice })
  const second = await add("Moss", "Manager", { managerId: vice })
  const clerk = await add("Cleo", "Clerk", { managerId: manager })
  await add("Cyan", "Clerk", { managerId: manager })
  await add("Cora", "Clerk", { managerId: second })
  await add("Carl", "Clerk", { managerId: second })
  const contractor = await add("Kit", "Contractor", { managerId: manager, workerType: "CONTRACTOR" })
  const seat = await admin.run(
    "mutation ($input: AddPositionInput!) { addPosition(input: $input) { position { id } problems { code message path } } }",
    {
      input: {
        title: `Vacant ${canary}`,
        unit: `Harbour ${canary}`,
        reference: `Seat ${canary}`,
        managerId: vice,
        effectiveOn: "2025-01-01",
      },
    },
  )
  await admin.run(
    "mutation ($input: OverrideLayerInput!) { overrideLayer(input: $input) { override { id } problems { code message path } } }",
    { input: { personId: clerk, layer: "M1", reason: `Leads the ${canary} crew in all but name` } },
  )
  return {
    "Person:root": root,
    "Person:vice": vice,
    "Person:manager": manager,
    "Person:clerk": clerk,
    "Person:contractor": contractor,
    "Position:vacant": seat.addPosition.position.id,
  }
}

interface Members {
  readonly as: Readonly<Record<Exclude<Role, "ADMIN">, Caller>>
  readonly root: Caller
  readonly vice: Caller
  readonly manager: Caller
  readonly clerk: Caller
  readonly ids: Partial<Record<IdName, string>>
}

const INVITE =
  "mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { invitations { id } problems { code message path } } }"

async function inviteMembers(
  { server, visitor }: Builder,
  { admin, canary, people }: { admin: Caller; canary: string; people: People },
): Promise<Members> {
  const guests = {
    root: { email: `rhea@${canary}.test`, roles: ["MEMBER"], personId: people["Person:root"] },
    vice: { email: `vera@${canary}.test`, roles: ["EXEC"], personId: people["Person:vice"] },
    manager: { email: `mina@${canary}.test`, roles: ["MEMBER"], personId: people["Person:manager"] },
    clerk: { email: `cleo@${canary}.test`, roles: ["MEMBER"], personId: people["Person:clerk"] },
    auditor: { email: `otto@${canary}.test`, roles: ["AUDITOR"] },
    late: { email: `late@${canary}.test`, roles: ["MEMBER"] },
  }
  const invited = await admin.run(INVITE, { input: { invitations: Object.values(guests) } })
  const enter = ({ email }: { email: string }) =>
    join({ server, visitor }, { email, name: `${email.split("@")[0]} ${canary}` })
  const root = await enter(guests.root)
  const vice = await enter(guests.vice)
  const manager = await enter(guests.manager)
  const clerk = await enter(guests.clerk)
  const auditor = await enter(guests.auditor)
  const open: string = invited.inviteMembers.invitations[5].id
  return {
    as: { EXEC: vice, MEMBER: manager, AUDITOR: auditor },
    root,
    vice,
    manager,
    clerk,
    ids: { "Invitation:open": open },
  }
}

async function createToken({ origin }: Builder, admin: Caller, canary: string) {
  const created = await admin.run(
    "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { apiToken { id } bearer problems { code message } } }",
    { input: { name: `Nightly ${canary}`, scopes: TOKEN_SCOPES, expiresOn: "2027-05-01" } },
  )
  const { apiToken, bearer } = created.createApiToken
  const ids: Partial<Record<IdName, string>> = { "ApiToken:all": apiToken.id }
  return { caller: new Caller({ origin, bearer }), ids }
}

const PLAN =
  "mutation ($input: PlanOrgImportInput!) { planOrgImport(input: $input) { orgImport { id planHash stops { code number } } problems { code message path } } }"
const START =
  "mutation ($input: StartOrgImportInput!) { startOrgImport(input: $input) { orgImport { id } problems { code message } } }"
const APPEND =
  "mutation ($id: ID!, $rows: [OrgImportRowInput!]!) { appendOrgImportRows(importId: $id, seq: 1, rows: $rows) { receivedRows problems { code message } } }"
const APPLY =
  "mutation ($id: ID!, $hash: String!, $said: [ImportConfirmationInput!]) { applyOrgImport(planId: $id, planHash: $hash, confirmations: $said) { orgImport { id state } problems { code message } } }"

async function planImports(admin: Caller, canary: string) {
  const csv = [
    "Employee ID,Name,Email,Title,Manager ID",
    `Nora-${canary},Nora ${canary},nora@${canary}.test,Clerk ${canary},Mina-${canary}`,
    `Nils-${canary},Nils ${canary},not an address ${canary},Clerk ${canary},Nobody-${canary}`,
  ].join("\n")
  const upload = async (text: string): Promise<string> => {
    const form = new FormData()
    form.append("file", new Blob([text], { type: "text/csv" }), `people-${canary}.csv`)
    const reply = await admin.fetch("/uploads", {
      method: "POST",
      headers: { "x-rung-console": "1" },
      body: form,
    })
    if (reply.status >= 300) throw new Error(`POST /uploads answered ${reply.status}: ${reply.text}`)
    return uploadIdIn(reply.json)
  }
  const uploadId = await upload(csv)
  const planned = await admin.run(PLAN, { input: { uploadId, mode: "PARTIAL" } })
  const row = {
    employeeId: `Nell-${canary}`,
    name: `Nell ${canary}`,
    managerRef: `Mina-${canary}`,
    unit: `Harbour ${canary}`,
  }
  const rows = await admin.run(PLAN, { input: { rows: [row], sourceName: `Rows ${canary}` } })
  const { id, planHash, stops } = rows.planOrgImport.orgImport
  // The same key in both tenants, so that each has a record of its own under it.
  await admin.with({ "idempotency-key": "apply-the-rows" }).run(APPLY, {
    id,
    hash: planHash,
    said: stops.map(({ code, number }: Json) => ({ code, number })),
  })
  const started = await admin.run(START, { input: { sourceName: `Chunks ${canary}` } })
  const receiving: string = started.startOrgImport.orgImport.id
  await admin.run(APPEND, { id: receiving, rows: [{ ...row, employeeId: `Nick-${canary}` }] })
  const ids: Partial<Record<IdName, string>> = {
    "OrgImport:receiving": receiving,
    "OrgImport:planned": planned.planOrgImport.orgImport.id,
    "OrgImport:applied": id,
    "Upload:file": uploadId,
  }
  return { ids, uploadIds: [uploadId] }
}

function uploadIdIn(json: Json): string {
  const id = json?.uploadId ?? json?.id ?? json?.upload?.id
  if (typeof id !== "string") throw new Error(`POST /uploads named no upload: ${JSON.stringify(json)}`)
  return id
}

const CYCLE = "cycle { id version state } problems { code message path }"
const ANSWER = "assessment { id version } problems { code message path }"

interface CyclesOf {
  readonly admin: Caller
  readonly canary: string
  readonly tenantId: string
  readonly people: People
  readonly members: Members
}

async function runCycles(
  { server }: Builder,
  { admin, canary, tenantId, people, members }: CyclesOf,
): Promise<Partial<Record<IdName, string>>> {
  const create = async (name: string): Promise<Json> => {
    const created = await admin.run(
      `mutation ($input: CreateCycleInput!) { createCycle(input: $input) { ${CYCLE} } }`,
      {
        input: {
          name: `${name} ${canary}`,
          opensOn: "2026-11-22",
          closesOn: "2026-12-22",
          perspectives: ["MANAGER", "SELF"],
        },
      },
    )
    return created.createCycle.cycle
  }
  const step = async (mutation: string, { id, version }: Json): Promise<Json> => {
    const done = await admin.run(
      `mutation ($input: CycleStepInput!) { ${mutation}(input: $input) { ${CYCLE} } }`,
      {
        input: { cycleId: id, version },
      },
    )
    return done[mutation].cycle
  }
  const open = (cycle: Json) => step("openCycle", cycle)
  const first = await open(await create("First"))
  const raters = [members.root, members.vice, members.manager, members.clerk]
  const answered: string[] = []
  for (const rater of raters) answered.push(...(await answerForms(rater, first.id, { canary, submit: true })))
  const closed = await step("closeCycle", first)
  const calibration = await calibrate({
    admin,
    vice: members.vice,
    canary,
    cycleId: closed.id,
    personId: people["Person:manager"],
  })
  const released = await step("releaseCycle", closed)
  await plantReleased(server.urlOf("owner"), {
    tenantId,
    cycleId: released.id,
    subjectId: people["Person:manager"],
    raterId: people["Person:clerk"],
    canary,
  })
  await respond({ admin, canary, cycleId: released.id, people, members })
  const second = await open(await create("Second"))
  const submitted = await answerForms(members.vice, second.id, { canary, submit: true })
  const drafted = await answerForms(members.manager, second.id, { canary, submit: false })
  const asked = (
    subject: "Person:manager" | "Person:vice",
    form: Pick<AskedFor, "perspective" | "items">,
  ) => ({
    cycleId: second.id,
    raterId: people["Person:clerk"],
    subjectId: people[subject],
    ...form,
  })
  const [confidential, sealed] = await assignConfidential(server.urlOf("owner"), tenantId, [
    asked("Person:manager", { perspective: "UPWARD", items: ["B1", "B2", "B3", "B4", "B5"] }),
    asked("Person:vice", { perspective: "SKIP", items: ["D1", "D6", "D7"] }),
  ])
  await answerForm(members.clerk, { id: confidential, version: 1 }, { canary, submit: false })
  await answerForm(members.clerk, { id: sealed, version: 1 }, { canary, submit: true })
  const draft = await create("Third")
  await server.runJobs()
  return {
    "Cycle:draft": draft.id,
    "Cycle:open": second.id,
    "Cycle:released": released.id,
    ...calibration,
    "Assessment:released": answered[0]!,
    "Assessment:submitted": submitted[0]!,
    "Assessment:drafted": drafted[0]!,
    "Assessment:confidential": confidential!,
    "Assessment:sealed": sealed!,
  }
}

/** The manager says what they think of their result, and an administrator answers. */
async function respond({
  admin,
  canary,
  cycleId,
  people,
  members,
}: Omit<CyclesOf, "tenantId"> & { readonly cycleId: string }): Promise<void> {
  const { manager } = members
  await manager.run(
    `mutation ($input: AcknowledgeResultInput!) { acknowledgeResult(input: $input) { problems { code message } } }`,
    { input: { cycleId } },
  )
  for (const kind of ["REPLY", "CORRECTION"]) {
    await manager.run(
      `mutation ($input: ReplyToResultInput!) { replyToResult(input: $input) { problems { code message path } } }`,
      { input: { cycleId, kind, text: `Said at ${canary}`, version: 0 } },
    )
  }
  await admin.run(
    `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { problems { code message } } }`,
    { input: { cycleId, personId: people["Person:manager"], text: `Seen at ${canary}`, version: 1 } },
  )
}

/** Has the clerk's link mailed and opens it. */
async function openLink(
  { server, visitor }: Builder,
  { admin, canary, assessmentId }: { admin: Caller; canary: string; assessmentId: string | undefined },
): Promise<Caller> {
  await admin.run("mutation ($id: ID!) { sendFormLink(assessmentId: $id) { problems { code message } } }", {
    id: assessmentId,
  })
  await server.runJobs()
  const mail = server.mails.findLast(({ to }) => to === `cleo@${canary}.test`)
  const token = /\/form#([\w-]+)/.exec(mail?.text ?? "")?.[1]
  return visitor.signingIn(
    "mutation ($token: String!) { openFormLink(token: $token) { assessment { id } problems { code message } } }",
    { token },
  )
}

/** Answers every form somebody has in a cycle; answers the forms' ids. */
async function answerForms(
  rater: Caller,
  cycleId: string,
  { canary, submit }: { canary: string; submit: boolean },
): Promise<string[]> {
  const { myForms } = await rater.run("query ($id: ID) { myForms(cycleId: $id) { id version } }", {
    id: cycleId,
  })
  for (const form of myForms) await answerForm(rater, form, { canary, submit })
  return myForms.map(({ id }: Json) => id)
}

/** Answers one form somebody has. */
async function answerForm(
  rater: Caller,
  { id, version }: Json,
  { canary, submit }: { canary: string; submit: boolean },
): Promise<void> {
  const { assessment: form } = await rater.run(
    "query ($id: ID!) { assessment(id: $id) { isConfidential items { competency { code } } } }",
    { id },
  )
  const answers = form.items.map(({ competency }: Json, at: number) => ({
    competency: competency.code,
    value: 1 + (at % 5),
    note: form.isConfidential ? `${UNDER_SEAL} ${canary}` : `Seen at ${canary} on the quay`,
  }))
  const termsVersion = form.isConfidential ? 1 : null
  const saved = await rater.run(
    `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${ANSWER} } }`,
    { input: { assessmentId: id, version, answers, termsVersion } },
  )
  if (!submit) return
  const confirmedComments = form.isConfidential ? answers.map(({ competency }: Json) => competency) : null
  await rater.run(
    `mutation ($input: SubmitAssessmentInput!) { submitAssessment(input: $input) { ${ANSWER} } }`,
    { input: { assessmentId: id, version: saved.saveDraft.assessment.version, confirmedComments } },
  )
}

/** A draft of the next contract that tells whose it is, and a translation that does. */
async function draftContract(admin: Caller, canary: string): Promise<void> {
  await admin.run("mutation { startContractDraft { draft { version } problems { code message path } } }")
  await admin.run(
    `mutation ($input: ChangeContractDraftInput!) {
      changeContractDraft(input: $input) { draft { version } problems { code message path } } }`,
    { input: { version: 1, name: `Contract of ${canary}` } },
  )
  await admin.run(
    `mutation ($input: TranslateContractInput!) {
      translateContract(input: $input) { problems { code message path } } }`,
    {
      input: {
        language: "DE",
        translations: [{ english: "Craft quality", translation: `Handwerk ${canary}` }],
      },
    },
  )
}

/** What an administrator keeps for themselves: a view, what they have read, a step settled. */
async function settleIn(admin: Caller, canary: string): Promise<Partial<Record<IdName, string>>> {
  const { saveView } = await admin.run(
    `mutation ($input: SaveViewInput!) {
      saveView(input: $input) { savedView { id } problems { code message path } }
      readNotifications(until: "2026-11-01T00:00:00.000Z") { problems { code message path } }
      keepSetupStep(step: HEADS, keep: true) { problems { code message path } } }`,
    { input: { name: `Org of ${canary}`, address: `/org?find=${canary}` } },
  )
  return { "SavedView:admin": saveView.savedView.id }
}

/** The manager notes down what they saw of somebody they assess. */
async function noteDown(
  manager: Caller,
  personId: string | undefined,
  canary: string,
): Promise<Partial<Record<IdName, string>>> {
  const { keepObservation } = await manager.run(
    `mutation ($input: KeepObservationInput!) {
      keepObservation(input: $input) { observation { id } problems { code message path } } }`,
    { input: { personId, seenOn: "2026-11-02", text: `Seen at ${canary}.` } },
  )
  const { savePlan } = await manager.run(
    `mutation ($input: SavePlanInput!) {
      savePlan(input: $input) { plan { id } problems { code message path } } }`,
    { input: { version: 0, skills: [{ competency: "C1", why: `Since ${canary}.` }], actions: [] } },
  )
  const planId = savePlan.plan.id
  await manager.run(
    `mutation ($input: AddPlanCheckInInput!) { addPlanCheckIn(input: $input) { problems { code message path } } }`,
    { input: { planId, text: `Seen at ${canary}.` } },
  )
  return { "Observation:manager": keepObservation.observation.id, "Plan:manager": planId }
}

/** Far ahead, so that nobody here prepares for anybody today. */
async function nameDelegate(
  executive: Caller,
  personId: string | undefined,
): Promise<Partial<Record<IdName, string>>> {
  const { nameDelegate: named } = await executive.run(
    `mutation ($input: NameDelegateInput!) {
      nameDelegate(input: $input) { delegation { id } problems { code message path } } }`,
    { input: { personId, from: "2090-01-01", until: "2090-12-31" } },
  )
  return { "Delegation:vice": named.delegation.id }
}

/** Ids that only lists tell. */
async function readIds(admin: Caller): Promise<Partial<Record<IdName, string>>> {
  const { members, sessions, layerOverrides, contract } = await admin.run(`{
    members(first: 50) { edges { node { id email } } }
    sessions { id }
    layerOverrides { edges { node { id } } }
    contract { id }
  }`)
  const memberOf = (begin: string): string =>
    members.edges.find(({ node }: Json) => node.email.startsWith(begin)).node.id
  return {
    "Membership:admin": memberOf("admin@"),
    "Membership:clerk": memberOf("cleo@"),
    "Session:admin": sessions[0].id,
    "LayerOverride:clerk": layerOverrides.edges[0].node.id,
    "Contract:first": contract.id,
  }
}
