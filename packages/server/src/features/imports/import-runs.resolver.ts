import type { Result } from "@rung/domain/kit/result"
import { Arg, Ctx as Context, ID, Int, Mutation, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { AmendOrgImportInput } from "./amend-org-import.input.ts"
import { amendOrgImport } from "./amend-org-import.ts"
import { appendOrgImportRows } from "./append-org-import-rows.ts"
import { applyOrgImport } from "./apply-org-import.ts"
import { cancelOrgImport } from "./cancel-org-import.ts"
import { ImportConfirmationInput, PlanOrgImportInput, StartOrgImportInput } from "./org-import.input.ts"
import { AppendOrgImportRowsPayload, OrgImportPayload, type OrgImportView } from "./org-import.view.ts"
import { OrgImportRowInput } from "./org-import-row.input.ts"
import { planOrgImport } from "./plan-org-import.ts"
import { startOrgImport } from "./start-org-import.ts"

const WAIT =
  "Seconds to wait for the job, 0 to 25, 10 unless told; then the import is answered as it stands, its job running on."

@Resolver()
export class ImportRunsResolver {
  @Guarded("import:plan")
  @Mutation(() => OrgImportPayload, {
    description:
      "Begins an import whose rows come in several mutations; `planOrgImport` with its id ends it.",
  })
  async startOrgImport(
    @Context() ctx: Ctx,
    @Arg("input", () => StartOrgImportInput, { description: "What is going to come." })
    input: StartOrgImportInput,
  ): Promise<OrgImportPayload> {
    return payloadOf(await startOrgImport(ctx, input))
  }

  @Guarded("import:plan")
  @Mutation(() => AppendOrgImportRowsPayload, {
    description:
      "Adds rows to an import that was started. The same rows under the same `seq` again change nothing; other rows are refused with SEQ_CONFLICT.",
  })
  async appendOrgImportRows(
    @Context() ctx: Ctx,
    @Arg("importId", () => ID, { description: "The OrgImport." }) importId: string,
    @Arg("seq", () => Int, { description: "1 for the first rows, 2 for the next, in any order of arrival." })
    seq: number,
    @Arg("rows", () => [OrgImportRowInput], { description: "1 to 10,000 rows; 300,000 in all." })
    rows: OrgImportRowInput[],
  ): Promise<AppendOrgImportRowsPayload> {
    const result = await appendOrgImportRows(ctx, { importId, seq, rows })
    const nothing = { orgImport: null, receivedRows: null, receivedThrough: null }
    return { ...(valueOrNull(result) ?? nothing), problems: problemsOf(result) }
  }

  @Guarded("import:plan")
  @Mutation(() => OrgImportPayload, {
    description:
      "Works out what an import would do and writes nothing to the org. All issues are found in one pass.",
  })
  async planOrgImport(
    @Context() ctx: Ctx,
    @Arg("input", () => PlanOrgImportInput, { description: "The data, and how to read it." })
    input: PlanOrgImportInput,
    @Arg("waitSeconds", () => Int, { nullable: true, description: WAIT })
    waitSeconds: number | null | undefined,
  ): Promise<OrgImportPayload> {
    return payloadWaitedFor(await planOrgImport(ctx, input, waitSeconds))
  }

  @Guarded("import:plan")
  @Mutation(() => OrgImportPayload, {
    description:
      "Plans an import again with something changed, without sending its data again. Refuses IMPORT_RUNNING while a job is at it, and what was applied.",
  })
  async amendOrgImport(
    @Context() ctx: Ctx,
    @Arg("planId", () => ID, { description: "The OrgImport." }) planId: string,
    @Arg("input", () => AmendOrgImportInput, { description: "What is to change." })
    input: AmendOrgImportInput,
    @Arg("waitSeconds", () => Int, { nullable: true, description: WAIT })
    waitSeconds: number | null | undefined,
  ): Promise<OrgImportPayload> {
    return payloadWaitedFor(await amendOrgImport(ctx, planId, { input, waitSeconds: waitSeconds ?? null }))
  }

  @Guarded("import:apply")
  @Mutation(() => OrgImportPayload, {
    description:
      "Writes a plan to the org, all or nothing; an applied plan answers with its result. Refuses PLAN_STALE, PLAN_HASH_DIFFERS, PLAN_CANCELLED, CONFIRMATION_MISSING.",
  })
  async applyOrgImport(
    @Context() ctx: Ctx,
    @Arg("planId", () => ID, { description: "The OrgImport." }) planId: string,
    @Arg("planHash", () => String, { description: "Its `planHash`, as it was read." }) planHash: string,
    @Arg("confirmations", () => [ImportConfirmationInput], {
      nullable: true,
      description: "The number of every stop, typed by whoever has read it.",
    })
    confirmations: ImportConfirmationInput[] | null | undefined,
    @Arg("waitSeconds", () => Int, { nullable: true, description: WAIT })
    waitSeconds: number | null | undefined,
  ): Promise<OrgImportPayload> {
    const input = { planId, planHash, confirmations: confirmations ?? [], waitSeconds: waitSeconds ?? null }
    return payloadWaitedFor(await applyOrgImport(ctx, input))
  }

  @Guarded("import:plan")
  @Mutation(() => OrgImportPayload, {
    description:
      "Gives a plan up and ends its job, if one is at work; an applied one is refused with PLAN_APPLIED.",
  })
  async cancelOrgImport(
    @Context() ctx: Ctx,
    @Arg("planId", () => ID, { description: "The OrgImport." }) planId: string,
  ): Promise<OrgImportPayload> {
    return payloadOf(await cancelOrgImport(ctx, planId))
  }
}

function payloadOf(result: Result<OrgImportView>): OrgImportPayload {
  return { orgImport: valueOrNull(result), problems: problemsOf(result) }
}

/** What a job that was waited for has met stands with the import, and here too. */
function payloadWaitedFor(result: Result<OrgImportView>): OrgImportPayload {
  if (!result.ok) return payloadOf(result)
  return { orgImport: result.value, problems: [...result.value.problems] }
}
