import { useEffect, useRef, useState } from "react"
import type { OrgAddress } from "./use-org-address.ts"

/** An arrow held down goes on after less. */
const REST = 200

/**
 * Who is selected. It moves at once; the address follows when travelling rests, since everything in the page hangs
 * on the address.
 */
export function useHere(address: OrgAddress) {
  const [here, setHere] = useState(address.at)
  const latest = useRef(address)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = address
  })
  useEffect(() => setHere(address.at), [address.at])
  useEffect(() => () => clearTimeout(rest.current), [])
  const travel = (at: string, onRest?: (at: string) => void) => {
    setHere(at)
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      latest.current.go({ at })
      onRest?.(at)
    }, REST)
  }
  return { here, travel }
}
