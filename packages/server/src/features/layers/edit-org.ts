import type { Day } from "@rung/domain/kit/day"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { type Result, refused } from "@rung/domain/kit/result"
import { headChange } from "@rung/domain/layers/head-change"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { recordAudit } from "../access/audit.store.ts"
import { bumpOrgVersion, lockOrg, type OrgState } from "../org/org.store.ts"
import { namesOf } from "../org/person.store.ts"
import { derivedOrg, keepDerivedOrg } from "./derived-org.queries.ts"
import { type DerivedOrg, loadDerivedOrg } from "./derived-org.store.ts"
import { rederivePlacements } from "./rederive.ts"

export interface OrgEdit<T> {
  /** Such as `org:move-report`. */
  readonly action: string
  readonly effectiveOn: Day
  /** Whether another head is fine. */
  readonly confirmed: boolean
  /** Decides and writes, with the org locked. What it refuses is rolled back. */
  readonly change: (tx: TenantTx, org: LockedOrg) => Promise<Result<Edited<T>>>
}

/** The org as it stands before the change, on the first day that the change can touch and that is not past. */
export interface LockedOrg extends OrgState {
  readonly before: DerivedOrg
}

export interface Edited<T> {
  readonly value: T
  /** For the audit log: `Type:uuid` and particulars. Nothing is logged, and nothing derived, for a change of nothing. */
  readonly audit: { readonly subject: string; readonly detail?: Record<string, unknown> } | undefined
}

/**
 * One change of the org, all or nothing: locks it, lets `change` decide and write, stops when that gave it another
 * head without a confirmation, derives layers anew, and says in the audit log that it was done.
 */
export async function editOrg<T>(ctx: Ctx, edit: OrgEdit<T>): Promise<Result<T>> {
  try {
    const { value, after } = await ctx.db.write((tx) => changeOrg(ctx, tx, edit))
    if (after) keepDerivedOrg(ctx.db.tenantId, after)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof RolledBack) return refused(...(await inWords(ctx, error.problems)))
    throw error
  }
}

/** Carries refusals out of the transaction, which is thereby undone. */
class RolledBack extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super("The change was refused.")
    this.problems = problems
  }
}

interface Changed<T> {
  readonly value: T
  /** The org after the change; none when nothing changed. */
  readonly after?: DerivedOrg
}

async function changeOrg<T>(ctx: Ctx, tx: TenantTx, edit: OrgEdit<T>): Promise<Changed<T>> {
  const day = firstDayAhead(edit.effectiveOn, ctx.today)
  const state = await lockOrg(tx)
  const before = await derivedOrg(tx, day)
  const edited = await edit.change(tx, { ...state, before })
  if (!edited.ok) throw new RolledBack(edited.problems)
  const { value, audit } = edited.value
  if (!audit) return { value }
  await bumpOrgVersion(tx)
  const after = await loadDerivedOrg(tx, day)
  if (!after.ok) throw new RolledBack(after.problems)
  if (!edit.confirmed) await stopForHeads(tx, before, after.value)
  await rederivePlacements(tx, ctx.today, day === ctx.today ? after.value : undefined)
  const { action } = edit
  await recordAudit(tx, { actor: principalOf(ctx), at: ctx.now, action, ...audit })
  return { value, after: after.value }
}

/** What is past is past: a change of it shows today at the earliest. */
function firstDayAhead(effectiveOn: Day, today: Day): Day {
  if (effectiveOn <= today) return today
  return effectiveOn
}

async function stopForHeads(tx: TenantTx, before: DerivedOrg, after: DerivedOrg): Promise<void> {
  const { lost, gained, needsConfirmation } = headChange(before, after)
  if (!needsConfirmation) return
  const names = await namesOf(tx, [...lost, ...gained])
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? "somebody").join(", ") || "nobody"
  const text = `The head would change from ${list(lost)} to ${list(gained)}: confirm it, or name a head first.`
  throw new RolledBack([problem("HEAD_WOULD_CHANGE", text, "confirmHeadChange")])
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Problems speak of nodes by id; people read names. */
async function inWords(ctx: Ctx, problems: readonly Problem[]): Promise<readonly Problem[]> {
  const ids = problems.flatMap(({ message }) => message.match(UUID) ?? [])
  if (ids.length === 0) return problems
  const names = await ctx.db.read((tx) => namesOf(tx, ids))
  return problems.map(({ code, message, path }) => ({
    code,
    message: message.replace(UUID, (id) => names.get(id) ?? "the new one"),
    path,
  }))
}
