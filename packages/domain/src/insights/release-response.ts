/** How many of those asked answered, as of the close. */
export interface Response {
  /** 0 to 1; 0 when nobody was asked. */
  readonly rate: number
  /** Below 60%: the answers may not represent those who were asked. */
  readonly mayNotRepresent: boolean
}

/** Response below which a shown cell is labelled (formulas.md row 23). */
export const REPRESENTATIVE_RESPONSE = 0.6

/** Answered over asked, people who left before the close in neither. Show it beside shown cells only. */
export function responseOf(answered: number, asked: number): Response {
  const rate = asked === 0 ? 0 : answered / asked
  return { rate, mayNotRepresent: rate < REPRESENTATIVE_RESPONSE }
}
