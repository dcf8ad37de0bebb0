import type { IssueRow } from "@rung/domain/imports/issue"
import type { Ctx } from "../../parts.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unpackedBlocks } from "./block-pages.ts"
import { csvLine } from "./csv-cells.ts"
import { listIssueTexts } from "./import-issue.store.ts"
import { loadState } from "./import-run.store.ts"

/** A byte order mark: Excel takes the file for UTF-8. */
const MARK = "\ufeff"
const HEADER = ["code", "effect", "row", "column", "value", "title", "message"]

/** Every place of every issue of an import, one a line, piece by piece; nothing for an unknown id. */
export async function issuesCsv(ctx: Ctx, globalId: string): Promise<AsyncIterable<string> | undefined> {
  const id = fromGlobalId(globalId, "OrgImport")
  const state = id && (await ctx.db.read((tx) => loadState(tx, id)))
  return id && state ? piecesOf(ctx.db, id) : undefined
}

async function* piecesOf(db: TenantDb, importId: string): AsyncGenerator<string> {
  yield MARK + csvLine(HEADER)
  const places = new Places(db, importId)
  for await (const issues of issuePages(db, importId)) {
    for (const { code, effect, title, message, rowCount } of issues) {
      const line = ({ row, column, value }: IssueRow) =>
        csvLine([code, effect, row === 0 ? "" : row, column ?? "", value, title, message])
      if (rowCount === 0) yield line({ row: 0, column: null, value: "" })
      for await (const rows of places.next(rowCount)) yield rows.map(line).join("")
    }
  }
}

/** Issues of one statement. */
const BATCH = 200

async function* issuePages(db: TenantDb, importId: string) {
  for (let from = 0; ; from += BATCH) {
    const first = from
    const issues = await db.read((tx) => listIssueTexts(tx, importId, { from: first, limit: BATCH }))
    yield issues
    if (issues.length < BATCH) return
  }
}

/** The places of all issues, taken one issue after another. */
class Places {
  readonly #blocks: AsyncGenerator<{ readonly items: readonly IssueRow[] }>
  #held: readonly IssueRow[] = []

  constructor(db: TenantDb, importId: string) {
    this.#blocks = unpackedBlocks<IssueRow>(db, importId, "ISSUE_ROW")
  }

  async *next(count: number): AsyncGenerator<readonly IssueRow[]> {
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0) {
        const { value, done } = await this.#blocks.next()
        if (done) return
        this.#held = value.items
      }
      const taken = this.#held.slice(0, left)
      this.#held = this.#held.slice(taken.length)
      left -= taken.length
      yield taken
    }
  }
}
