/** What the number of answers allows: to speak for those asked, to be shown with a warning, or nothing at all. */
export const RESPONSE_LABELS = ["REPRESENTS", "MAY_NOT_REPRESENT", "TOO_FEW"] as const
export type ResponseLabel = (typeof RESPONSE_LABELS)[number]

/** Answers below which nothing is ever shown, whatever k. */
export const LEAST_RESPONSES = 3
/** Share answered, in percent, from which answers speak for those asked. */
export const REPRESENTING_PERCENT = 60

export interface Asked {
  /** Raters who were asked, by the roster of the close. */
  readonly invited: number
  /** Of those, who left without having answered: nobody waits for them. */
  readonly left: number
  readonly responded: number
}

export interface Response {
  /** Responded / (invited − left), 0 to 1; `undefined` when nobody remained to be asked. */
  readonly rate: number | undefined
  readonly label: ResponseLabel
}

/**
 * How many of those asked have answered, as of the close (row 23): fewer than 3 answers are never shown, below
 * 60% they may not represent those asked. Counts are whole and 0 or more; no more answer than remained.
 */
export function responseOf({ invited, left, responded }: Asked): Response {
  const remained = invited - left
  const rate = remained > 0 ? responded / remained : undefined
  if (responded < LEAST_RESPONSES) return { rate, label: "TOO_FEW" }
  const isEnough = responded * 100 >= remained * REPRESENTING_PERCENT
  return { rate, label: isEnough ? "REPRESENTS" : "MAY_NOT_REPRESENT" }
}
