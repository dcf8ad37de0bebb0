/** Spans that are reported together, both ends included (row 31); nobody at all is a bucket of its own. */
export const SPAN_BUCKETS = [
  { label: "0", least: 0, most: 0 },
  { label: "1", least: 1, most: 1 },
  { label: "2–3", least: 2, most: 3 },
  { label: "4–7", least: 4, most: 7 },
  { label: "8–12", least: 8, most: 12 },
  { label: "13–16", least: 13, most: 16 },
  { label: "17+", least: 17, most: Number.POSITIVE_INFINITY },
] as const

export type SpanBucket = (typeof SPAN_BUCKETS)[number]

/** Shares are reported by bucket rather than an average span, which hides the short and the long ones. */
export function isInBucket({ least, most }: SpanBucket, span: number): boolean {
  return least <= span && span <= most
}
