import { type RefObject, useEffect, useState } from "react"
import type { BandColours } from "./band-paint.ts"
import type { StrataColours } from "./strata-paint.ts"

export type Ink = StrataColours & BandColours & { readonly font: string }

/** The tokens as a canvas needs them, read again when the theme changes. */
export function useInkOf(ref: RefObject<HTMLElement | null>): Ink | undefined {
  const [ink, setInk] = useState<Ink>()
  useEffect(() => {
    const read = () => {
      if (ref.current) setInk(inkOf(ref.current))
    }
    read()
    const dark = window.matchMedia("(prefers-color-scheme: dark)")
    const themed = new MutationObserver(read)
    themed.observe(document.documentElement, { attributeFilter: ["data-theme"] })
    dark.addEventListener("change", read)
    document.fonts.ready.then(read)
    return () => {
      themed.disconnect()
      dark.removeEventListener("change", read)
    }
  }, [ref])
  return ink
}

function inkOf(element: HTMLElement): Ink {
  const probe = document.createElement("span")
  element.append(probe)
  const read = (value: string) => {
    probe.style.color = value
    return getComputedStyle(probe).color
  }
  const colour = (token: string) => read(`var(${token})`)
  probe.style.font = "500 12px/14px var(--sans)"
  const ink = {
    IC: colour("--ic"),
    M1: colour("--m1"),
    M2: colour("--m2"),
    EXEC: colour("--exec"),
    paper: colour("--paper"),
    ink: colour("--ink"),
    edge: colour("--line-2"),
    accent: colour("--accent"),
    gap: colour("--gap"),
    building: colour("--building"),
    solid: colour("--solid"),
    strong: colour("--strong"),
    bandEdge: colour("--band-edge"),
    // The darker of paper and ink, whatever the theme.
    dark: read("light-dark(var(--ink), var(--paper))"),
    font: `500 12px ${getComputedStyle(probe).fontFamily}`,
  }
  probe.remove()
  return ink
}
