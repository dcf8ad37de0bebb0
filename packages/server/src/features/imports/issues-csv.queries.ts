import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { csvLine } from "./csv-cells.ts"
import { loadAllIssues, loadOrgImport } from "./org-import.store.ts"

/** A byte order mark: Excel takes the file for UTF-8. */
const MARK = "\ufeff"

/** Every place of every issue of an import, one a line; nothing for an unknown id. */
export async function issuesCsv(ctx: Ctx, globalId: string): Promise<string | undefined> {
  const id = fromGlobalId(globalId, "OrgImport")
  if (!id) return undefined
  return ctx.db.read(async (tx) => {
    if (!(await loadOrgImport(tx, id))) return undefined
    const issues = await loadAllIssues(tx, id)
    const lines = issues.flatMap(({ code, effect, body, rows }) => {
      const places = rows.length > 0 ? rows : [{ row: 0, column: null, value: "" }]
      return places.map(({ row, column, value }) =>
        csvLine([code, effect, row === 0 ? "" : row, column ?? "", value, body.title, body.message]),
      )
    })
    return [MARK, csvLine(["code", "effect", "row", "column", "value", "title", "message"]), ...lines].join(
      "",
    )
  })
}
