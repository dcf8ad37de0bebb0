/** Separators nobody writes inside an id, an address or a name. */
const CERTAIN = /\s*[;|]\s*/
/** Separators that may be part of one: they count only where every part is somebody. */
const DOUBTFUL = /\s*(?:,|\/|&|\+|\band\b|\bund\b|\bet\b|\by\b)\s*/i

/**
 * The managers one cell names (M15), the first of them by a solid line. One reference stays one: a cell somebody is
 * known by is never taken apart, and "/", "," or "and" part it only where each part is somebody.
 */
export function partManagers(cell: string, isSomebody: (reference: string) => boolean): readonly string[] {
  if (isSomebody(cell)) return [cell]
  const parts = partsOf(cell, CERTAIN)
  if (parts.length > 1) return parts.flatMap((part) => partManagers(part, isSomebody))
  const doubtful = partsOf(cell, DOUBTFUL)
  if (doubtful.length > 1 && doubtful.every(isSomebody)) return doubtful
  return parts.length > 0 ? parts : [cell]
}

function partsOf(cell: string, separator: RegExp): readonly string[] {
  return [...new Set(cell.split(separator).filter((part) => part !== ""))]
}
