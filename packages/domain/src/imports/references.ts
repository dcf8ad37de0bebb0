import type { AnswerBook } from "./answers.ts"
import { isPrimary } from "./assignments.ts"
import { emailKey } from "./clean.ts"
import type { Draft } from "./draft.ts"
import { formerIds } from "./former-ids.ts"
import type { Meaning, Resolve } from "./meaning.ts"
import { type ByName, nameBook } from "./name-book.ts"
import { saidManager } from "./said-manager.ts"
import { type LeadOf, SeatTable } from "./seat-table.ts"

const SEVERAL = -2

export interface References {
  /** As {@link References.kept}; -1 for nobody, or for nobody certain. */
  readonly find: Resolve
  /** Whom a cell of the manager column means, by key or position. */
  readonly meaning: (reference: string) => Meaning
  /** Whom a reference means wherever it stands, as one kept from earlier: a key before a position. */
  readonly kept: (reference: string) => Meaning
  /** By name, for references nobody bears. */
  readonly byName: ByName
}

export interface ReferenceInput {
  readonly draft: Draft
  readonly answers?: Pick<AnswerBook, "names" | "primaryHolders" | "samePerson">
  /** Header of the manager column. */
  readonly header?: string | null
}

const NOBODY: Meaning = { how: "NOBODY" }

/** Looks up keys and positions, see {@link references}. */
export function resolver(draft: Draft): Resolve {
  return references({ draft }).find
}

/**
 * Indexes everybody by employee id, external id and e-mail address, and by the position they sit on; vacant positions
 * by their reference. Whoever is in the org wins over those who have left (M04: the order of the file does not matter).
 * A reference that is an id of one and the position of another is read as its column mostly is (M12): as an id, unless
 * more of the other references are positions. An id somebody had before finds them while nobody else bears it (M10); an
 * address somebody gives up with this file finds nobody, or the same file would mean something else the next time.
 */
export function references({ draft, answers, header = null }: ReferenceInput): References {
  const leadOf: LeadOf = (position, holders) => leadAmong({ draft, answers, find }, position, holders)
  const here = tablesOf(draft, { isHere: true, leadOf })
  const left = tablesOf(draft, { isHere: false, leadOf })
  const former = formerIds(draft, answers?.samePerson)
  const formerly = (reference: string): Meaning | undefined => {
    const bearer = former(reference)
    if (!bearer) return undefined
    return "at" in bearer ? { how: "KEY", at: bearer.at } : here.person(bearer.reference)
  }
  const kept = (reference: string): Meaning =>
    here.person(reference) ??
    here.seat(reference) ??
    left.person(reference) ??
    left.seat(reference) ??
    formerly(reference) ??
    NOBODY
  let isOfSeats: boolean | undefined
  const meaning = (reference: string): Meaning => {
    const [person, seat] = [here.person(reference), here.seat(reference)]
    if (!person || !seat || ("at" in seat && "at" in person && seat.at === person.at)) return kept(reference)
    isOfSeats ??= holdsSeats(draft, here, header)
    const [chosen, other] = isOfSeats ? [seat, person] : [person, seat]
    return "at" in chosen && "at" in other ? { ...chosen, other: other.at } : chosen
  }
  const find: Resolve = (reference) => {
    const found = kept(reference)
    return "at" in found ? found.at : -1
  }
  return { find, meaning, kept, byName: nameBook({ draft, find, names: answers?.names }) }
}

interface Tables {
  readonly person: (reference: string) => Meaning | undefined
  readonly seat: (reference: string) => Meaning | undefined
}

/**
 * Those in the org, or those who have left. Two of one e-mail address are nobody. What this file says of a position
 * counts before what is stored.
 */
function tablesOf(
  { nodes }: Draft,
  { isHere, leadOf }: { readonly isHere: boolean; readonly leadOf: LeadOf },
): Tables {
  const ids = new Map<string, number>()
  const externalIds = new Map<string, number>()
  const emails = new Map<string, number>()
  const [said, stored] = [new SeatTable(nodes, leadOf), new SeatTable(nodes, leadOf)]
  nodes.forEach((node, at) => {
    if (node.isHere !== isHere) return
    claim(ids, node.after.employeeId, at)
    claim(externalIds, node.after.externalId, at)
    claim(emails, node.after.email, at)
    const isSaid = node.kind === "POSITION" ? node.entry !== null : !!node.entry?.row.values.positionRef
    const seats = isSaid ? said : stored
    seats.add(node, at)
  })
  return {
    person: (reference) => {
      const email = () => emails.get(reference.includes("@") ? emailKey(reference) : reference)
      const at = ids.get(reference) ?? externalIds.get(reference) ?? email()
      if (at === undefined) return undefined
      return at === SEVERAL ? NOBODY : { how: "KEY", at }
    },
    seat: (reference) => said.find(reference) ?? stored.find(reference),
  }
}

function claim(keys: Map<string, number>, key: string | undefined, at: number): void {
  if (key !== undefined) keys.set(key, keys.has(key) ? SEVERAL : at)
}

/** Whether the references of the file's manager column are mostly positions, or its header says so. */
function holdsSeats({ nodes }: Draft, here: Tables, header: string | null): boolean {
  if (header !== null && /position/i.test(header)) return true
  let balance = 0
  for (const { entry } of nodes) {
    const said = saidManager(entry?.row.values)
    if (!said) continue
    const isPerson = here.person(said) !== undefined
    const isSeat = here.seat(said) !== undefined
    if (isPerson !== isSeat) balance += isSeat ? 1 : -1
  }
  return balance > 0
}

interface Choice {
  readonly draft: Draft
  readonly answers: ReferenceInput["answers"]
  readonly find: Resolve
}

/** Who of several leads their position (M13): who was named, else the only one whose row says that it is the main one. */
function leadAmong({ draft, answers, find }: Choice, position: string, holders: readonly number[]): number {
  const named = answers?.primaryHolders.get(position)
  const answered = named === undefined ? -1 : find(named)
  if (holders.includes(answered)) return answered
  const mains = holders.filter((at) => isPrimary(draft.nodes[at]?.entry?.row.values ?? {}))
  return mains.length === 1 ? (mains[0] ?? -1) : -1
}
