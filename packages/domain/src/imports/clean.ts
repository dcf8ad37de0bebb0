/** Formatting characters without a width (soft hyphen, zero-width space, byte order mark …), then controls. */
const INVISIBLE = /\p{Cf}/gu
const CONTROLS = /\p{Cc}/gu
const PLAIN = /^[\x20-\x7e]*$/
const SPACES = /\s+/g
const PLAIN_SPACES = /[ \t\r\n]+/g
const FORMULA_START = /^[=+\-@\t\r]/

/**
 * A cell as people meant it (M29): Unicode in its compatible composed form (NFKC), invisible characters gone,
 * every run of white space one space, none at the ends.
 */
export function cleanText(cell: string): string {
  if (PLAIN.test(cell)) return cell.includes("  ") ? cell.replace(SPACES, " ").trim() : cell.trim()
  return cell.normalize("NFKC").replace(INVISIBLE, "").replace(SPACES, " ").replace(CONTROLS, "").trim()
}

/** An e-mail address as it is compared and kept: clean, in lower case, without `mailto:` or a name around it. */
export function emailKey(cell: string): string {
  const text = cleanText(cell).toLowerCase()
  const inBrackets = text.endsWith(">") ? /<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1] : undefined
  return (inBrackets ?? text).replace(/^mailto:/, "")
}

/** The mailbox behind an address with a tag: `ann+desk@a.test` ends up at `ann@a.test`; nothing without a tag. */
export function mailboxOf(email: string): string | undefined {
  const match = /^([^+@\s]+)\+[^@\s]*(@[^@\s]+)$/.exec(email)
  return match ? `${match[1]}${match[2]}` : undefined
}

/** Whether Latin letters stand beside Cyrillic or Greek ones that look like them. */
export function mixesAlphabets(text: string): boolean {
  return (
    !PLAIN.test(text) && /\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)
  )
}

/** A cell without the apostrophe by which spreadsheets, and our own exports, keep a formula from running (M38). */
export function asMeant(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** Whether a spreadsheet would take the cell for a formula (M38). A number or phone number is none. */
export function looksLikeFormula(cell: string): boolean {
  return FORMULA_START.test(cell) && cell.length > 1 && !/^[+-][\d\s.,()/-]+$/.test(cell)
}

/** Whether cleaning changed more than plain spaces: worth telling, since the eye cannot see it. */
export function hadHiddenCharacters(cell: string): boolean {
  return !PLAIN.test(cell) && cleanText(cell) !== cell.replace(PLAIN_SPACES, " ").replace(/^ | $/g, "")
}
