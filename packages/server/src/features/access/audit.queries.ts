import type { Ctx } from "../../parts.ts"
import { parseGlobalId, toGlobalId } from "../../platform/graphql/global-id.ts"
import { connectionOf, type Page } from "../../platform/graphql/page.ts"
import type { AuditEntryConnection, AuditEntryView } from "./audit-entry.view.ts"
import { type AuditRow, loadAuditPage } from "./audit-page.store.ts"

export async function auditPage(ctx: Ctx, page: Page): Promise<AuditEntryConnection> {
  const { rows, totalCount } = await ctx.db.read((tx) => loadAuditPage(tx, page))
  const connection = connectionOf(rows.map(entryView), page, {
    totalCount,
    keyOf: ({ seq }) => [String(seq)],
  })
  return { ...connection, edges: [...connection.edges] }
}

function entryView({ seq, at, actor, actorName, action, subject, detail }: AuditRow): AuditEntryView {
  return {
    seq,
    at,
    action,
    actor: actorName ?? (actor.startsWith("account:") ? "A former member" : actor),
    subject: subject === null ? null : subjectId(subject),
    details: Object.entries(detail).map(([name, value]) => ({
      name,
      value: typeof value === "string" ? value : JSON.stringify(value),
    })),
  }
}

/** `Type:uuid` as a global id; anything else as it is. */
function subjectId(subject: string): string {
  const encoded = Buffer.from(subject, "latin1").toString("base64url")
  const parsed = parseGlobalId(encoded)
  return parsed ? toGlobalId(parsed.type, parsed.id) : subject
}
