/** How numeric dates of one column are written: day, month and year in this order. */
export const DATE_FORMATS = ["DMY", "MDY"] as const
export type DateFormat = (typeof DATE_FORMATS)[number]

/** What somebody answered to a question a plan asked; remembered with the mapping of its source. */
export type ImportAnswer =
  | { readonly question: "DATE_FORMAT"; readonly column: string; readonly format: DateFormat }
  /** This value in the manager column means that there is no manager. */
  | { readonly question: "NO_MANAGER"; readonly value: string }
  /** This value in the manager column is a reference, though it looks like "no manager". */
  | { readonly question: "IS_REFERENCE"; readonly value: string }
  /** Naming oneself as manager means that there is no manager. */
  | { readonly question: "OWN_ID_IS_NO_MANAGER" }
  /** Reports of this manager, who leaves, go to the next manager above. */
  | { readonly question: "SKIP_LEVEL"; readonly manager: string }
  /** The head of the organisation, by any reference. */
  | { readonly question: "HEAD"; readonly reference: string }
  /** Somebody in the file, by any reference, is this known person, by any reference (M10, M36). */
  | { readonly question: "SAME_PERSON"; readonly value: string; readonly means: string }
  /** People of the file who seem to be known ones by name and address, or by name and start date, are (M10). */
  | { readonly question: "IDS_CHANGED" }
  /** This name in the manager column means the person of this reference (M11). */
  | { readonly question: "NAME_MEANS"; readonly value: string; readonly means: string }
  /** This reference, which nobody bears, is a position that is not filled yet: it is created (M19). */
  | { readonly question: "OPEN_SEAT"; readonly value: string }
  /** Of several who hold this position, this one leads it (M13). */
  | { readonly question: "PRIMARY_HOLDER"; readonly value: string; readonly means: string }
  /** Ids of this column lost leading zeros: fill them up to this many digits (M27). */
  | { readonly question: "PAD_IDS"; readonly column: string; readonly length: number }
  /** This title is another way to write that one (M31). */
  | { readonly question: "TITLE_MEANS"; readonly value: string; readonly means: string }
  /** This unit is another way to write that one (M37). */
  | { readonly question: "UNIT_MEANS"; readonly value: string; readonly means: string }
  /** Rows of this unit or company are held back: their people are not to be seen yet (M42). */
  | { readonly question: "HOLD_BACK"; readonly value: string }
  /** Rows of this unit or company are taken in again. */
  | { readonly question: "TAKE_IN"; readonly value: string }
  /** This company code or e-mail domain is one of ours (M44). */
  | { readonly question: "OUR_COMPANY"; readonly value: string }
  /** The row of this number is data, though it looks like totals, a footer or headers (M30). */
  | { readonly question: "KEEP_ROW"; readonly value: string }

/** The answers looked up by what they are about. */
export interface AnswerBook {
  readonly dateFormats: ReadonlyMap<string, DateFormat>
  readonly noManager: ReadonlySet<string>
  readonly references: ReadonlySet<string>
  readonly skipLevel: ReadonlySet<string>
  readonly isOwnIdNoManager: boolean
  /** The reference each manager's name means, by the name in lower case. */
  readonly names: ReadonlyMap<string, string>
  /** References that are positions to create. */
  readonly openSeats: ReadonlySet<string>
  readonly head: string | undefined
  /** Who of the file is which known person, by references. */
  readonly samePerson: ReadonlyMap<string, string>
  /** Known people come under new ids, as another system gave them. */
  readonly areIdsChanged: boolean
  /** Who leads a position that several hold, by references. */
  readonly primaryHolders: ReadonlyMap<string, string>
  /** How many digits the ids of a column have, by header key; 0 leaves them as they are. */
  readonly idLengths: ReadonlyMap<string, number>
  /** Units and companies, in lower case. */
  readonly heldBack: ReadonlySet<string>
  /** Companies and e-mail domains, in lower case; whom we take in is ours. */
  readonly ourCompanies: ReadonlySet<string>
  /** Numbers of rows that are data whatever they look like. */
  readonly keptRows: ReadonlySet<number>
}

/** Arranges answers for look-up; of two answers to one question the later counts. */
export function answerBook(answers: readonly ImportAnswer[]): AnswerBook {
  const dateFormats = new Map<string, DateFormat>()
  const noManager = new Set<string>()
  const references = new Set<string>()
  const skipLevel = new Set<string>()
  const names = new Map<string, string>()
  const openSeats = new Set<string>()
  const samePerson = new Map<string, string>()
  const primaryHolders = new Map<string, string>()
  const idLengths = new Map<string, number>()
  const heldBack = new Set<string>()
  const ourCompanies = new Set<string>()
  const keptRows = new Set<number>()
  let isOwnIdNoManager = false
  let areIdsChanged = false
  let head: string | undefined
  for (const answer of answers) {
    switch (answer.question) {
      case "DATE_FORMAT":
        dateFormats.set(answer.column, answer.format)
        break
      case "NO_MANAGER":
        move(answer.value.toLowerCase(), references, noManager)
        break
      case "IS_REFERENCE":
        move(answer.value.toLowerCase(), noManager, references)
        break
      case "SKIP_LEVEL":
        skipLevel.add(answer.manager)
        break
      case "OWN_ID_IS_NO_MANAGER":
        isOwnIdNoManager = true
        break
      case "IDS_CHANGED":
        areIdsChanged = true
        break
      case "HEAD":
        head = answer.reference
        break
      case "NAME_MEANS":
        names.set(answer.value.toLowerCase(), answer.means)
        break
      case "OPEN_SEAT":
        openSeats.add(answer.value)
        break
      case "SAME_PERSON":
        samePerson.set(answer.value, answer.means)
        break
      case "PRIMARY_HOLDER":
        primaryHolders.set(answer.value, answer.means)
        break
      case "PAD_IDS":
        idLengths.set(answer.column, answer.length)
        break
      case "HOLD_BACK":
        heldBack.add(answer.value.toLowerCase())
        break
      case "TAKE_IN":
        move(answer.value.toLowerCase(), heldBack, ourCompanies)
        break
      case "OUR_COMPANY":
        ourCompanies.add(answer.value.toLowerCase())
        break
      case "KEEP_ROW":
        keptRows.add(Number(answer.value))
        break
    }
  }
  return {
    dateFormats,
    noManager,
    references,
    skipLevel,
    isOwnIdNoManager,
    names,
    openSeats,
    head,
    samePerson,
    areIdsChanged,
    primaryHolders,
    idLengths,
    heldBack,
    ourCompanies,
    keptRows,
  }
}

function move(value: string, from: Set<string>, to: Set<string>): void {
  from.delete(value)
  to.add(value)
}
