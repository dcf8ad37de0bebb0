import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react"

/** What stands at a page's foot and its breath above it. */
const FOOT = 74

/** The pixels from an element's top to the foot of the window, but never less than `least`: so a list fills the page. */
export function useRoomBelow<E extends HTMLElement>(least: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [room, setRoom] = useState(least)
  const measure = useRef(() => {
    const top = ref.current?.getBoundingClientRect().top
    if (top !== undefined)
      setRoom(Math.max(least, Math.round(window.innerHeight - top - window.scrollY - FOOT)))
  })
  // What stands above may have grown with any render.
  useLayoutEffect(() => measure.current())
  useEffect(() => {
    const onResize = () => measure.current()
    window.addEventListener("resize", onResize)
    return () => window.removeEventListener("resize", onResize)
  }, [])
  return [ref, room]
}
