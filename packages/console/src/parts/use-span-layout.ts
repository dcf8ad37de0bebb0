import { useEffect, useMemo, useState } from "react"
import { laySpans, type OrgPlaces, type SpanLayout, spanLayout, spanTree } from "./span-layout.ts"
import type { SpanMeasures } from "./span-measure.ts"

/** Up to here laying out costs less than asking for it. */
const HERE_UP_TO = 2_000

/** The layout of an org: a large one is laid out beside the page, and the one before stays until it is there. */
export function useSpanLayout(places: OrgPlaces): SpanLayout | undefined {
  const isLarge = places.ids.length > HERE_UP_TO && typeof Worker !== "undefined"
  const here = useMemo(() => (isLarge ? undefined : laySpans(places)), [isLarge, places])
  const [beside, setBeside] = useState<SpanLayout>()
  useEffect(() => {
    if (!isLarge) return
    let isCurrent = true
    measureBeside(places).then(
      (measures) => isCurrent && setBeside(spanLayout(places, measures)),
      () => isCurrent && setBeside(laySpans(places)),
    )
    return () => {
      isCurrent = false
    }
  }, [isLarge, places])
  return here ?? beside
}

type Answer = { readonly ticket: number; readonly measures: SpanMeasures }

let thread: Worker | undefined
let tickets = 0

function measureBeside(places: OrgPlaces): Promise<SpanMeasures> {
  thread ??= new Worker(new URL("./span-worker.ts", import.meta.url), { type: "module" })
  const worker = thread
  tickets += 1
  const ticket = tickets
  const tree = spanTree(places)
  return new Promise((resolve, reject) => {
    const end = new AbortController()
    const once = { signal: end.signal }
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<Answer>) => {
        if (data.ticket !== ticket) return
        end.abort()
        resolve(data.measures)
      },
      once,
    )
    worker.addEventListener(
      "error",
      () => {
        end.abort()
        reject(new Error("The layout did not answer."))
      },
      once,
    )
    const { parents, layers, collapsedReports } = tree
    worker.postMessage({ ...tree, ticket }, [parents.buffer, layers.buffer, collapsedReports.buffer])
  })
}
