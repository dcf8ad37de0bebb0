/** Formatting characters without a width (soft hyphen, zero-width space, byte order mark …), then controls. */
const INVISIBLE = /\p{Cf}/gu
const CONTROLS = /\p{Cc}/gu
const PLAIN = /^[\x20-\x7e]*$/
const SPACES = /\s+/g
const PLAIN_SPACES = /[ \t\r\n]+/g

/**
 * A cell as people meant it (M29): Unicode in its compatible composed form (NFKC), invisible characters gone,
 * every run of white space one space, none at the ends.
 */
export function cleanText(cell: string): string {
  if (PLAIN.test(cell)) return cell.includes("  ") ? cell.replace(SPACES, " ").trim() : cell.trim()
  return cell.normalize("NFKC").replace(INVISIBLE, "").replace(SPACES, " ").replace(CONTROLS, "").trim()
}

/** An e-mail address as it is compared and kept: clean, in lower case, a leading `mailto:` gone. */
export function emailKey(cell: string): string {
  return cleanText(cell)
    .toLowerCase()
    .replace(/^mailto:/, "")
}

/** Whether cleaning changed more than plain spaces: worth telling, since the eye cannot see it. */
export function hadHiddenCharacters(cell: string): boolean {
  return !PLAIN.test(cell) && cleanText(cell) !== cell.replace(PLAIN_SPACES, " ").replace(/^ | $/g, "")
}
