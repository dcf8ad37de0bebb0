import type { Ctx } from "../../parts.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { AuditEntryConnection } from "./audit-entry.view.ts"

export async function auditPage(_ctx: Ctx, _page: Page): Promise<AuditEntryConnection> {
  throw new Error("Being built.")
}
