import { Arg, Ctx as Context, ID, Resolver, Subscription } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { importChanges } from "./import-changes.queries.ts"
import { orgImportById } from "./org-import.queries.ts"
import { OrgImportView } from "./org-import.view.ts"

interface Follow {
  readonly context: Ctx
  readonly args: { readonly id: string }
}

@Resolver()
export class OrgImportProgressResolver {
  @Guarded("import:read")
  @Subscription(() => OrgImportView, {
    subscribe: ({ context, args }: Follow) => importChanges(context, args.id),
    description:
      "An import as it is, and again whenever it changes, four times a second at most, until its job has come to rest. NOT_FOUND for an unknown id.",
  })
  async orgImportProgress(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The OrgImport." }) id: string,
  ): Promise<OrgImportView> {
    return found(await orgImportById(ctx, id))
  }
}
