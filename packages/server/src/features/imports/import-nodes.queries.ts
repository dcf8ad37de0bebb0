import { can } from "@rung/domain/access/permission"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { NodeLoader } from "../../platform/graphql/node.ts"
import { orgImportById } from "./org-import.queries.ts"

/** An import for `node(id:)`; nothing for whoever may not read imports. */
export const orgImportNode: NodeLoader<Ctx> = async (ctx, id) =>
  can(principalOf(ctx), "import:read") ? orgImportById(ctx, toGlobalId("OrgImport", id)) : undefined
