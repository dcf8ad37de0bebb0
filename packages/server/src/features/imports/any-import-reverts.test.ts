import { anyAnswers, anyMode, dirtyFile, runs } from "@rung/domain/imports/dirty-file.test-kit"
import type { ImportTable } from "@rung/domain/imports/fields"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { dumpOrg } from "./dump.test-kit.ts"
import { APPLY, PLAN } from "./import.test-kit.ts"

const server = await testServer()

const REVERT = `mutation ($importId: ID!) { revertOrgImport(importId: $importId, waitSeconds: 25) {
  orgImport { state } problems { code message } } }`

/** The rows of a file as a script sends them; those that say nothing are left out. */
function rowsOf({ headers, rows }: ImportTable): readonly object[] {
  return rows.flatMap((cells) => {
    const said = cells.flatMap((cell, at) => {
      const field = headers[at] ?? ""
      return cell === "" ? [] : [[field, field === "vacancy" ? cell === "yes" : cell] as const]
    })
    return said.length === 0 ? [] : [Object.fromEntries(said)]
  })
}

/** What a script is told whose rows nothing can be told by: blank columns are not sent. */
const UNREADABLE = ["NO_KEY_COLUMN", "NO_OPERATION_COLUMN"]

async function applied(actor: Actor, table: ImportTable, input: object): Promise<Answer | undefined> {
  const rows = rowsOf(table)
  if (rows.length === 0) return undefined
  const { orgImport, problems } = (await actor.run(PLAN, { input: { rows, ...input } })).planOrgImport
  if (problems.some(({ code }: Answer) => UNREADABLE.includes(code))) return undefined
  expect(problems).toEqual([])
  const { id: planId, planHash, stops: confirmations } = orgImport
  const { applyOrgImport } = await actor.run(APPLY, { planId, planHash, confirmations })
  expect(applyOrgImport).toMatchObject({ problems: [], orgImport: { state: "APPLIED" } })
  return orgImport
}

const answersOf = (answers: readonly object[]) =>
  answers.map(({ question, manager, reference, ...answer }: Answer) => ({
    question,
    ...answer,
    ...((manager ?? reference) ? { value: manager ?? reference } : {}),
  }))

test("any dirty file over any org, as the database keeps them, can be taken back exactly", async () => {
  await fc.assert(
    fc.asyncProperty(
      dirtyFile,
      dirtyFile,
      dirtyFile,
      anyMode,
      anyAnswers,
      async (now, ahead, file, mode, answers) => {
        const tenant = await server.newTenant()
        const hr = tenant.as({ roles: ["ADMIN"] })
        await applied(hr, now, { effectiveOn: "2026-01-01" })
        await applied(hr, ahead, { effectiveOn: "2026-10-01" })
        const before = await dumpOrg(tenant)
        const made = await applied(hr, file, { effectiveOn: "2026-06-01", mode, answers: answersOf(answers) })
        if (!made) return
        const { revertOrgImport } = await hr.run(REVERT, { importId: made.id })
        expect(revertOrgImport).toMatchObject({ problems: [], orgImport: { state: "REVERTED" } })
        expect(await dumpOrg(tenant)).toEqual(before)
      },
    ),
    runs(12),
  )
}, 600_000)
