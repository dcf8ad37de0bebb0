import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { PlanOrgImportInput } from "./org-import.input.ts"
import type { OrgImportView } from "./org-import.view.ts"

export async function planOrgImport(_ctx: Ctx, _input: PlanOrgImportInput): Promise<Result<OrgImportView>> {
  throw new Error("Being built.")
}
