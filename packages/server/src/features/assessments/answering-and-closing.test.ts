import { fail } from "node:assert"
import { saveDraft } from "@rung/domain/assessments/save-draft"
import { parseDay } from "@rung/domain/kit/day"
import { expect, it } from "vitest"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { testServer } from "../../testing/test-server.ts"
import { lockCycle } from "../cycles/cycle.store.ts"
import { loadFormToAnswer } from "./assessment.store.ts"
import { codes, formAbout, newCompany, openedCycle, read, SAVE, save, step } from "./cycle.test-kit.ts"
import { saveForm } from "./form-answers.store.ts"

const server = await testServer()
const today = parseDay("2026-11-22") ?? fail()

/** A gate that opens when told. */
function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

async function answerSlowly(
  tx: TenantTx,
  id: string,
  loaded: () => void,
  goOn: Promise<void>,
): Promise<boolean> {
  const form = (await loadFormToAnswer(tx, { id, reader: undefined })) ?? fail()
  loaded()
  await goOn
  const decided = saveDraft(
    form.assessment,
    { version: 1, answers: [{ competency: "A1", value: 4 }] },
    { cycle: form.cycle, today },
  )
  const after = { ...form, assessment: decided.ok ? decided.value : fail() }
  return saveForm(tx, { before: form, after, confirmed: [] })
}

it("closing waits for an answer that is being stored, which then counts", async () => {
  const company = await newCompany(server)
  const cycle = await openedCycle(company)
  const sofie = company.as("Sofie")
  const form = await formAbout(sofie, "Ana")
  const id = fromGlobalId(form.id, "Assessment") ?? fail()
  const [loaded, goOn] = [gate(), gate()]
  const answering = company.tenant.db.write((tx) => answerSlowly(tx, id, loaded.open, goOn.opened))
  await loaded.opened
  let isClosed = false
  const closing = step(company.admin, "closeCycle", cycle).then((payload) => {
    isClosed = true
    return payload
  })
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(isClosed).toBe(false)
  goOn.open()
  expect(await answering).toBe(true)
  expect(codes(await closing)).toEqual([])
  expect((await read(sofie, form.id)).items[0].answer.value).toBe(4)
})

it("an answer that waited for the closing is refused, and nothing of it is stored", async () => {
  const company = await newCompany(server)
  const cycle = await openedCycle(company)
  const sofie = company.as("Sofie")
  const form = await formAbout(sofie, "Ana")
  const [locked, goOn] = [gate(), gate()]
  const closing = company.tenant.db.write(async (tx) => {
    await lockCycle(tx, fromGlobalId(cycle.id, "Cycle") ?? fail())
    locked.open()
    await goOn.opened
    await tx.execute("UPDATE cycle SET state = 'CALIBRATING' WHERE tenant_id = $1", [tx.tenantId])
  })
  await locked.opened
  const saving = save(sofie, form, [{ competency: "A1", value: 4 }])
  await new Promise((resolve) => setTimeout(resolve, 50))
  goOn.open()
  await closing
  expect(codes(await saving)).toEqual(["CYCLE_NOT_OPEN"])
  expect((await read(sofie, form.id)).items[0].answer).toBeNull()
})

it("whoever answers while a cycle takes long to close is told to try again, and holds no connection meanwhile", async () => {
  const company = await newCompany(server)
  const cycle = await openedCycle(company)
  const sofie = company.as("Sofie")
  const form = await formAbout(sofie, "Ana")
  const [locked, goOn] = [gate(), gate()]
  const closing = company.tenant.db.write(async (tx) => {
    await lockCycle(tx, fromGlobalId(cycle.id, "Cycle") ?? fail())
    locked.open()
    await goOn.opened
  })
  await locked.opened
  const input = { assessmentId: form.id, version: form.version, answers: [{ competency: "A1", value: 4 }] }
  expect(await sofie.fault(SAVE, { input })).toBe("BUSY")
  goOn.open()
  await closing
  expect(codes(await save(sofie, form, [{ competency: "A1", value: 4 }]))).toEqual([])
})
