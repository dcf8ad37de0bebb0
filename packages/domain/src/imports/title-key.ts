import { titleWords } from "../layers/title-words.ts"

/** What is written short in titles, in full. */
const IN_FULL: Readonly<Record<string, string>> = {
  sr: "senior",
  snr: "senior",
  jr: "junior",
  jnr: "junior",
  mgr: "manager",
  mngr: "manager",
  mgmt: "management",
  dir: "director",
  asst: "assistant",
  assoc: "associate",
  exec: "executive",
  eng: "engineer",
  engr: "engineer",
  engineering: "engineer",
  dev: "developer",
  coord: "coordinator",
  spec: "specialist",
  rep: "representative",
  supv: "supervisor",
  prin: "principal",
  secy: "secretary",
  dept: "department",
  ops: "operations",
  mktg: "marketing",
  fin: "finance",
  intl: "international",
  svc: "service",
  svcs: "services",
  vp: "vice president",
  svp: "senior vice president",
  evp: "executive vice president",
  avp: "assistant vice president",
  ceo: "chief executive officer",
  cfo: "chief financial officer",
  coo: "chief operating officer",
  cto: "chief technology officer",
  cio: "chief information officer",
  chro: "chief human resources officer",
  hr: "human resources",
  it: "information technology",
  qa: "quality assurance",
  pa: "personal assistant",
}

const SMALL_WORDS = new Set(["and", "of", "the", "for"])
const GRADES = ["", "i", "ii", "iii", "iv", "v", "vi"]
const GRADE_WORDS = new Set(["level", "lvl", "grade"])

/** What a title means whatever its spelling: words in full, and the grade at its end, 0 without one. */
export interface TitleKey {
  readonly words: string
  readonly grade: number
}

/** "Snr. Mgr, Sales II" is "senior manager sales", grade 2: case, punctuation, small words and short forms are folded. */
export function titleKey(title: string): TitleKey {
  const words = titleWords(title)
  const grade = words.length > 1 ? gradeOf(words.at(-1) ?? "") : 0
  const meant = grade > 0 ? words.slice(0, -1) : words
  const named =
    grade > 0 && meant.length > 1 && GRADE_WORDS.has(meant.at(-1) ?? "") ? meant.slice(0, -1) : meant
  const full = named.flatMap((word) => (SMALL_WORDS.has(word) ? [] : [IN_FULL[word] ?? word]))
  return { words: full.length > 0 ? full.join(" ") : title.toLowerCase(), grade }
}

/** {@link titleKey} as one text. */
export function titleKeyText(title: string): string {
  const { words, grade } = titleKey(title)
  return grade > 0 ? `${words} ${grade}` : words
}

function gradeOf(word: string): number {
  if (/^[lg]?[1-9]$/.test(word)) return Number(word.at(-1))
  return Math.max(0, GRADES.indexOf(word))
}

/** A unit whatever its spelling: case, spaces, punctuation, "&" or "and", "Dept" or "Department". */
export function unitKey(unit: string): string {
  const words = titleWords(unit).flatMap((word) => {
    if (word === "and") return []
    return word === "dept" || word === "dep" ? ["department"] : [word]
  })
  return words.length > 0 ? words.join(" ") : unit.toLowerCase()
}
