type Unit = { readonly name: string; readonly people: number }

const SHOWN = 8

/** Units whose name has what is typed in it, those that begin so first; none that is chosen already. */
export function unitsFound<Each extends Unit>(
  units: readonly Each[],
  typed: string,
  chosen: readonly string[],
): readonly Each[] {
  const wanted = folded(typed)
  if (wanted === "") return []
  const fits = units.filter(({ name }) => folded(name).includes(wanted) && !chosen.includes(name))
  const begins = fits.filter(({ name }) => folded(name).startsWith(wanted))
  return [...begins, ...fits.filter((unit) => !begins.includes(unit))].slice(0, SHOWN)
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase()
}
