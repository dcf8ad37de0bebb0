import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { OrgImportView } from "./org-import.view.ts"

export async function cancelOrgImport(_ctx: Ctx, _planId: string): Promise<Result<OrgImportView>> {
  throw new Error("Being built.")
}
