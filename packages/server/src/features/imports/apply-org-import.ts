import type { Confirmation } from "@rung/domain/imports/plan"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { OrgImportView } from "./org-import.view.ts"

export interface ApplyOrgImport {
  readonly planId: string
  readonly planHash: string
  readonly confirmations: readonly Confirmation[]
}

export async function applyOrgImport(_ctx: Ctx, _input: ApplyOrgImport): Promise<Result<OrgImportView>> {
  throw new Error("Being built.")
}
