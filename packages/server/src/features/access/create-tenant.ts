import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { CreateTenantInput } from "./create-tenant.input.ts"
import type { TenantNameView } from "./viewer.view.ts"

export async function createTenant(
  _ctx: Ctx,
  _input: CreateTenantInput,
): Promise<Result<{ tenant: TenantNameView; invitationLink: string | null }>> {
  throw new Error("Being built.")
}
