import { Arg, Args, Ctx as Context, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import { OrgImportPayload, OrgImportView } from "./org-import.view.ts"
import { RevertConflictConnection } from "./revert-conflict.view.ts"
import { revertConflictsOf } from "./revert-conflicts.queries.ts"
import { revertOrgImport } from "./revert-org-import.ts"

@Resolver(() => OrgImportView)
export class RevertResolver {
  @Guarded("import:apply")
  @Mutation(() => OrgImportPayload, {
    description:
      "Takes an applied import out of the org again within 30 days, all or nothing: everything is exactly as before it. A reverted one answers with its result. Refuses IMPORT_NOT_APPLIED, REVERT_TOO_LATE and, where something was changed since, REVERT_CONFLICTS.",
  })
  async revertOrgImport(
    @Context() ctx: Ctx,
    @Arg("importId", () => ID, { description: "The OrgImport." }) importId: string,
    @Arg("waitSeconds", () => Int, {
      nullable: true,
      description:
        "Seconds to wait for the job, 0 to 25, 10 unless told; then the import is answered as it stands, its job running on.",
    })
    waitSeconds: number | null | undefined,
  ): Promise<OrgImportPayload> {
    const result = await revertOrgImport(ctx, importId, waitSeconds ?? null)
    if (!result.ok) return { orgImport: null, problems: problemsOf(result) }
    return { orgImport: result.value, problems: [...result.value.problems] }
  }

  @FieldResolver(() => RevertConflictConnection, {
    description: "What stands against reverting it just now; nothing of one that is not applied.",
  })
  revertConflicts(
    @Context() ctx: Ctx,
    @Root() orgImport: OrgImportView,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<RevertConflictConnection> {
    return revertConflictsOf(ctx, orgImport.id, pageOf(page))
  }
}
