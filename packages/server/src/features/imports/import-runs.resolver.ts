import { problem } from "@rung/domain/kit/problem"
import { type Result, refused } from "@rung/domain/kit/result"
import { Arg, Ctx as Context, ID, Int, Mutation, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { AmendOrgImportInput } from "./amend-org-import.input.ts"
import { applyOrgImport } from "./apply-org-import.ts"
import { cancelOrgImport } from "./cancel-org-import.ts"
import { ImportConfirmationInput, PlanOrgImportInput, StartOrgImportInput } from "./org-import.input.ts"
import { AppendOrgImportRowsPayload, OrgImportPayload, type OrgImportView } from "./org-import.view.ts"
import { OrgImportRowInput } from "./org-import-row.input.ts"
import { planOrgImport } from "./plan-org-import.ts"

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
    @Context() _ctx: Ctx,
    @Arg("input", () => StartOrgImportInput, { description: "What is going to come." })
    _input: StartOrgImportInput,
  ): Promise<OrgImportPayload> {
    return payloadOf(notYet())
  }

  @Guarded("import:plan")
  @Mutation(() => AppendOrgImportRowsPayload, {
    description:
      "Adds rows to an import that was started. The same rows under the same `seq` again change nothing; other rows are refused with SEQ_CONFLICT.",
  })
  async appendOrgImportRows(
    @Context() _ctx: Ctx,
    @Arg("importId", () => ID, { description: "The OrgImport." }) _importId: string,
    @Arg("seq", () => Int, { description: "1 for the first rows, 2 for the next, in any order of arrival." })
    _seq: number,
    @Arg("rows", () => [OrgImportRowInput], { description: "1 to 10,000 rows; 300,000 in all." })
    _rows: OrgImportRowInput[],
  ): Promise<AppendOrgImportRowsPayload> {
    const { orgImport, problems } = payloadOf(notYet())
    return { orgImport, receivedRows: null, receivedThrough: null, problems }
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
    _waitSeconds: number | null | undefined,
  ): Promise<OrgImportPayload> {
    return payloadOf(await planOrgImport(ctx, input))
  }

  @Guarded("import:plan")
  @Mutation(() => OrgImportPayload, {
    description:
      "Plans an import again with something changed, without sending its data again. Refuses IMPORT_RUNNING while a job is at it, and what was applied.",
  })
  async amendOrgImport(
    @Context() _ctx: Ctx,
    @Arg("planId", () => ID, { description: "The OrgImport." }) _planId: string,
    @Arg("input", () => AmendOrgImportInput, { description: "What is to change." })
    _input: AmendOrgImportInput,
    @Arg("waitSeconds", () => Int, { nullable: true, description: WAIT })
    _waitSeconds: number | null | undefined,
  ): Promise<OrgImportPayload> {
    return payloadOf(notYet())
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
    _waitSeconds: number | null | undefined,
  ): Promise<OrgImportPayload> {
    return payloadOf(await applyOrgImport(ctx, { planId, planHash, confirmations: confirmations ?? [] }))
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

function notYet(): Result<OrgImportView> {
  return refused(problem("NOT_YET", "This is being built."))
}
