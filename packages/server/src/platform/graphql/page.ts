import { ArgsType, Field, Int, ObjectType } from "type-graphql"
import { Fault } from "./fault.ts"

export const PAGE_SIZE = 50
export const PAGE_LIMIT = 500

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "How many to answer with: 1 to 500, 50 unless told." })
  first?: number | null

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null
}

/** For lists of any length that a reader scrolls through: a page may be taken out of the middle. */
@ArgsType()
export class ListArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many of those that match to leave out before the page, for a list one scrolls through.",
  })
  skip?: number | null
}

@ObjectType({ description: "Where a page of a connection stands." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: "Whether this page began after another one." })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: "Cursor of the first edge." })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: "Cursor of the last edge: give it as `after`." })
  endCursor!: string | null
}

export interface Page {
  readonly limit: number
  /** The sort keys after which the page starts. */
  readonly after: readonly string[] | undefined
  /** How many to leave out behind `after`, or from the beginning. */
  readonly skip?: number
}

export interface Edge<T> {
  readonly cursor: string
  readonly node: T
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[]
  readonly pageInfo: PageInfo
  readonly totalCount: number
}

/** Reads the page arguments; an impossible size, place or a foreign cursor is BAD_USER_INPUT. */
export function pageOf({ first, after, skip }: PageArgs & Partial<ListArgs>): Page {
  const limit = first ?? PAGE_SIZE
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) {
    throw new Fault("BAD_USER_INPUT", `first must be from 1 to ${PAGE_LIMIT}.`)
  }
  if (skip !== null && skip !== undefined && skip < 0) {
    throw new Fault("BAD_USER_INPUT", "skip must be 0 or more.")
  }
  const from = after === null || after === undefined ? undefined : parseCursor(after)
  return { limit, after: from, ...(skip ? { skip } : {}) }
}

/** Builds the connection from `limit + 1` rows: the extra one only says that there is more. */
export function connectionOf<T>(
  rows: readonly T[],
  page: Page,
  { totalCount, keyOf }: { readonly totalCount: number; readonly keyOf: (row: T) => readonly string[] },
): Connection<T> {
  const edges = rows.slice(0, page.limit).map((node) => ({ node, cursor: cursorOf(keyOf(node)) }))
  return { edges, totalCount, pageInfo: pageInfoOf(rows, page, keyOf) }
}

/** Where a page of `limit + 1` rows stands. */
export function pageInfoOf<T>(
  rows: readonly T[],
  page: Page,
  keyOf: (row: T) => readonly string[],
): PageInfo {
  const [first, last] = [rows[0], rows[Math.min(rows.length, page.limit) - 1]]
  return {
    hasNextPage: rows.length > page.limit,
    hasPreviousPage: page.after !== undefined || (page.skip ?? 0) > 0,
    startCursor: first === undefined ? null : cursorOf(keyOf(first)),
    endCursor: last === undefined ? null : cursorOf(keyOf(last)),
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const LARGEST_PLACE = 2_147_483_647

/** The keys after which a page starts in a list sorted by a text, then by row id; nothing on the first page. */
export function afterTextAndId({ after }: Page): readonly [text: string, id: string] | undefined {
  if (after === undefined) return undefined
  const [text, id, ...rest] = after
  if (text === undefined || id === undefined || rest.length > 0 || !UUID.test(id)) return foreignCursor()
  return [text, id]
}

/** The place after which a page starts in a list whose cursors are places, counted from 0; nothing on the first page. */
export function afterPlace({ after }: Page): number | undefined {
  if (after === undefined) return undefined
  const [place = "", ...rest] = after
  if (rest.length > 0 || !/^\d{1,10}$/.test(place) || Number(place) > LARGEST_PLACE) return foreignCursor()
  return Number(place)
}

export function foreignCursor(): never {
  throw new Fault("BAD_USER_INPUT", "after is no cursor of this list. Take the endCursor of a page.")
}

function cursorOf(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url")
}

function parseCursor(cursor: string): readonly string[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString())
    if (Array.isArray(keys) && keys.every(isKey)) return keys
  } catch {
    // falls through to the one refusal below
  }
  return foreignCursor()
}

/** PostgreSQL keeps every character but one. */
function isKey(key: unknown): key is string {
  return typeof key === "string" && !key.includes("\u0000")
}
