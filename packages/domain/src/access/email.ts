const ATOM = /^[^\s@"(),:;<>[\]\\\p{C}]+$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u

/** The one spelling under which an e-mail address is stored and compared: NFKC, trimmed, lower case. */
export function normaliseEmail(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase()
}

/**
 * Whether a normalised text is an address mail can be sent to: one `@`, at most 64 characters before it and
 * 254 in all (RFC 5321), a domain of at least two labels. Quoted local parts and bare hosts are refused.
 */
export function isEmail(text: string): boolean {
  const [local = "", domain = "", ...rest] = text.split("@")
  if (rest.length > 0 || text.length > 254 || local.length > 64) return false
  if (!ATOM.test(local) || local.startsWith(".") || local.endsWith(".") || local.includes("..")) return false
  const labels = domain.split(".")
  return labels.length > 1 && labels.every((label) => label.length <= 63 && LABEL.test(label))
}
