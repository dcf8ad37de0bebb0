/** Ids shown by a spreadsheet as `1.23E+05`: the digits are gone. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{2,}$/i
const DIGITS = /^\d+$/
const ZERO_LED = /^0+[1-9]\d*$/
/** References to several, all of them numbers. */
const NUMBERS = /^\d+(?:\s*[;|,/]\s*\d+)*$/

export function isScientific(id: string): boolean {
  return SCIENTIFIC.test(id)
}

export function isShorter(id: string, length: number): boolean {
  return id.length < length && DIGITS.test(id)
}

/** Every number of a reference filled up; anything else stays. */
export function padded(reference: string, length: number): string {
  return NUMBERS.test(reference)
    ? reference.replace(/\d+/g, (digits) => digits.padStart(length, "0"))
    : reference
}

/** Known ids of another width, up to this share, are strays. */
const STRAYS = 0.05
/** Widths below say nothing, nor do fewer ids with leading zeros. */
const NARROWEST = 3
const ZERO_LED_IDS = 3
/** At a first import without any leading zero: so many ids, nearly all of one width, and the others little shorter. */
const FIRST_IDS = 100
const FIRST_SHARE = 0.98

/** How many numbers there are of each length, and of which lengths those with leading zeros. */
class Lengths {
  readonly #counts = new Map<number, number>()
  readonly #zeroLed = new Set<number>()
  /** Some of those with leading zeros: enough to tell. */
  readonly #witnesses = new Set<string>()
  size = 0

  constructor(...all: readonly Iterable<string>[]) {
    for (const ids of all) for (const id of ids) this.#add(id)
  }

  #add(id: string): void {
    if (!DIGITS.test(id)) return
    this.size++
    this.#counts.set(id.length, this.count(id.length) + 1)
    if (id[0] !== "0" || !ZERO_LED.test(id)) return
    this.#zeroLed.add(id.length)
    if (this.#witnesses.size < ZERO_LED_IDS) this.#witnesses.add(id)
  }

  count(length: number): number {
    return this.#counts.get(length) ?? 0
  }

  /** The length of those with leading zeros, where they have one and are enough to tell. */
  get zeroLed(): number | undefined {
    const [length, ...others] = this.#zeroLed
    return others.length === 0 && this.#witnesses.size >= ZERO_LED_IDS ? length : undefined
  }

  get longest(): number {
    return Math.max(0, ...this.#counts.keys())
  }
}

/** Ids of one kind: those known, those of the file's column, and what else of the file refers to them. */
export interface IdEvidence {
  readonly known: ReadonlyMap<string, unknown>
  readonly own: readonly string[]
  readonly references: readonly string[]
}

/**
 * The one width that all ids of a kind have; `undefined` where they simply have several lengths. Leading zeros give it
 * away, among the known ids and the column's, else in what refers to them. A first import without any needs many ids of
 * which all but a few have one width.
 */
export function idWidth({ known, own, references }: IdEvidence): number | undefined {
  const all = new Lengths(known.keys(), own)
  const length = all.zeroLed
  if (length === undefined) {
    if (known.size > 0) return undefined
    return widthOfReferences(references, own) ?? almostFixed(all)
  }
  const knownIds = new Lengths(known.keys())
  const strays = knownIds.size - knownIds.count(length)
  const isOnly = length >= NARROWEST && all.longest <= length && strays <= knownIds.size * STRAYS
  return isOnly ? length : undefined
}

/** The width of references with leading zeros that mean ids of the column without them. */
function widthOfReferences(references: readonly string[], own: readonly string[]): number | undefined {
  const led = references.filter((reference) => ZERO_LED.test(reference))
  if (led.length === 0) return undefined
  const ids = new Set(own)
  const isMeant = led.some((reference) => !ids.has(reference) && ids.has(reference.replace(/^0+/, "")))
  const length = isMeant ? new Lengths(led).zeroLed : undefined
  return length !== undefined && length >= NARROWEST && new Lengths(own).longest <= length
    ? length
    : undefined
}

function almostFixed(ids: Lengths): number | undefined {
  const length = ids.longest
  const few = ids.count(length - 1) + ids.count(length - 2)
  const isFixed = ids.size >= FIRST_IDS && ids.count(length) >= ids.size * FIRST_SHARE
  return isFixed && ids.count(length) + few === ids.size ? length : undefined
}
