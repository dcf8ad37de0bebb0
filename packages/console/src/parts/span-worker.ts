import { measureSpans, type SpanTree } from "./span-measure.ts"

/** The layout beside the page: a tree comes in, its measures go back, nothing is copied. */
addEventListener("message", ({ data }: MessageEvent<SpanTree & { readonly ticket: number }>) => {
  const measures = measureSpans(data)
  const { widths, xs, rows, spans, columns } = measures
  postMessage(
    { ticket: data.ticket, measures },
    {
      transfer: [widths.buffer, xs.buffer, rows.buffer, spans.buffer, columns.buffer],
    },
  )
})
