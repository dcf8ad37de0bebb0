/** Bands of span, in counted reports (formulas row 31, Orgvue): a lowest and a highest, both included. */
export const SPAN_BUCKETS = [
  { label: "1", from: 1, to: 1 },
  { label: "2-3", from: 2, to: 3 },
  { label: "4-7", from: 4, to: 7 },
  { label: "8-12", from: 8, to: 12 },
  { label: "13-16", from: 13, to: 16 },
  { label: "17+", from: 17, to: Number.POSITIVE_INFINITY },
] as const

export type SpanBucket = (typeof SPAN_BUCKETS)[number]["label"]

/** The bucket of a span in counted reports; `undefined` for 0, which is no manager's. */
export function spanBucket(span: number): SpanBucket | undefined {
  return SPAN_BUCKETS.find(({ from, to }) => span >= from && span <= to)?.label
}

/**
 * How many managers fall in each bucket, and their share of all managers, 0 to 1 (0 everywhere without managers).
 * Spans are given in counted reports; those of 0 are left out.
 */
export function spanDistribution(
  spans: Iterable<number>,
): readonly { readonly bucket: SpanBucket; readonly managers: number; readonly share: number }[] {
  const counts = new Map<SpanBucket, number>()
  let total = 0
  for (const span of spans) {
    const bucket = spanBucket(span)
    if (!bucket) continue
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
    total += 1
  }
  return SPAN_BUCKETS.map(({ label }) => {
    const managers = counts.get(label) ?? 0
    return { bucket: label, managers, share: total === 0 ? 0 : managers / total }
  })
}
