/** What a layout follows from, as lists that travel between threads; see `OrgPlaces`. */
export type SpanTree = {
  readonly parents: Int32Array
  readonly layers: Uint8Array
  readonly collapsedReports: Int32Array
}

/** Where everybody stands, one entry a place. */
export type SpanMeasures = {
  /** In columns; 0 for those who are squares or counts. */
  readonly widths: Float64Array
  readonly xs: Float64Array
  /** Counts within the lane: a manager under one of the same layer stands a row lower. */
  readonly rows: Uint16Array
  /** Direct reports, counts included. */
  readonly spans: Int32Array
  /** Direct reports who are squares or counts: the height of the own column. */
  readonly columns: Int32Array
  /** Columns in all. */
  readonly total: number
}

/** Measures the org from the bottom up, then places it from the top down. Linear in places. */
export function measureSpans(tree: SpanTree): SpanMeasures {
  const { widths, spans, columns } = measure(tree)
  const { parents, layers } = tree
  const xs = new Float64Array(parents.length)
  const nextX = new Float64Array(parents.length)
  const rows = new Uint16Array(parents.length)
  let total = 0
  for (let at = 0; at < parents.length; at += 1) {
    const width = widths[at] ?? 0
    if (width === 0) continue
    const parent = parents[at] ?? -1
    const x = parent < 0 ? total : (nextX[parent] ?? 0)
    if (parent < 0) total += width
    else nextX[parent] = x + width
    xs[at] = x
    nextX[at] = x
    if (parent >= 0 && layers[parent] === layers[at]) rows[at] = (rows[parent] ?? 0) + 1
  }
  return { widths, xs, rows, spans, columns, total }
}

function measure({ parents, layers, collapsedReports }: SpanTree) {
  const spans = Int32Array.from(collapsedReports)
  const columns = Int32Array.from(collapsedReports)
  const widths = new Float64Array(parents.length)
  for (const parent of parents) if (parent >= 0) spans[parent] = (spans[parent] ?? 0) + 1
  for (let at = parents.length - 1; at >= 0; at -= 1) {
    const parent = parents[at] ?? -1
    const isBlock = (spans[at] ?? 0) > 0 || layers[at] !== 0 || parent === -1
    if (!isBlock) {
      columns[parent] = (columns[parent] ?? 0) + 1
      continue
    }
    const own = (columns[at] ?? 0) > 0 || widths[at] === 0 ? 1 : 0
    const width = (widths[at] ?? 0) + own
    widths[at] = width
    if (parent >= 0) widths[parent] = (widths[parent] ?? 0) + width
  }
  return { widths, spans, columns }
}
