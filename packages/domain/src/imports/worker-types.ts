import type { WorkerType } from "../org/worker-type.ts"
import type { Draft, DraftNode } from "./draft.ts"
import { typeByName, typeByTitle } from "./type-signs.ts"

/** A worker type nobody gave: somebody's title, name or address gives it away. */
export interface InferredType {
  readonly at: number
  readonly type: WorkerType
  /** What gave it away. */
  readonly sign: string
}

/**
 * Tells the worker type of people whose rows give none (M16, M17), by title, name and address. Of somebody known only
 * where what gives it away changes with this import, and what is stored is an employee, or was told by the old title:
 * otherwise it is the tenant's word. Sets the types and answers whose.
 */
export function inferTypes({ nodes }: Draft): readonly InferredType[] {
  const found: InferredType[] = []
  nodes.forEach((node, at) => {
    const told = node.kind === "PERSON" && isOrComes(node) ? inferredOf(node) : undefined
    if (!told || told.type === node.after.workerType) return
    node.after = { ...node.after, workerType: told.type }
    found.push({ at, ...told })
  })
  return found
}

/** In the org on the effective day, or from a later one on by what the file says. */
export function isOrComes({ isHere, startsOn }: DraftNode): boolean {
  return isHere || startsOn !== null
}

type Told = Omit<InferredType, "at">

function inferredOf({ entry, before, after }: DraftNode): Told | undefined {
  if (!entry || entry.row.values.workerType !== undefined) return undefined
  if (before === null) return byTitle(after.title) ?? byName(after)
  const was = before.workerType ?? "EMPLOYEE"
  const isNewTitle = before.title !== after.title
  if (was === "EMPLOYEE") {
    const isNewName = before.name !== after.name
    return (isNewTitle ? byTitle(after.title) : undefined) ?? (isNewName ? byName(after) : undefined)
  }
  const wasTold = before.title !== undefined && typeByTitle(before.title) === was
  if (!isNewTitle || !wasTold || after.title === undefined) return undefined
  return byTitle(after.title) ?? { type: "EMPLOYEE", sign: after.title }
}

function byTitle(title: string | undefined): Told | undefined {
  const type = title === undefined ? undefined : typeByTitle(title)
  return type && title !== undefined ? { type, sign: title } : undefined
}

function byName({ name, email }: DraftNode["after"]): Told | undefined {
  const type = name === undefined ? undefined : typeByName(name, email)
  return type && name !== undefined ? { type, sign: name } : undefined
}
