import { type PointerEvent, useRef, useState } from "react"
import { type MapRegion, regionBetween } from "./map-region.ts"

/** Shorter than this in pixels, a drag was meant as a click. */
const LEAST = 6

type Axes = {
  readonly valueAcross: (pixel: number) => number
  readonly valueUp: (pixel: number) => number
}

type Corner = { readonly x: number; readonly y: number }

/** Chooses a part of the map with mouse or pen; a finger scrolls the page, and has the sliders. */
export function useMapDrag(axes: Axes, onChoose: ((region: MapRegion) => void) | undefined) {
  const start = useRef<Corner>(null)
  const [region, setRegion] = useState<MapRegion | null>(null)
  if (!onChoose) return { region: null, handlers: {} }
  const stop = () => {
    start.current = null
    setRegion(null)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.pointerType !== "touch" && event.button === 0) start.current = cornerOf(event)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (event.buttons === 0) return stop()
      const [from, to] = [start.current, cornerOf(event)]
      if (!from || (!region && Math.hypot(to.x - from.x, to.y - from.y) < LEAST)) return
      // Only now, so that a click still reaches the dot below it.
      event.currentTarget.setPointerCapture(event.pointerId)
      setRegion(regionBetween(placeOf(axes, from), placeOf(axes, to)))
    },
    onPointerUp: () => {
      if (region) onChoose(region)
      stop()
    },
    onPointerCancel: stop,
  }
  return { region, handlers }
}

function cornerOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Corner {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function placeOf({ valueAcross, valueUp }: Axes, { x, y }: Corner) {
  return { coaching: valueAcross(x), hiring: valueUp(y) }
}
