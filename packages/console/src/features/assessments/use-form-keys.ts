import { useEffect, useRef } from "react"
import { type AssessAction, assessAction, isWriting } from "../../parts/assess-keys.ts"

/** Acts on the form's keys anywhere on the page, but for text fields and open dialogs. */
export function useFormKeys(act: (action: AssessAction) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return
      const action = assessAction(event, isWriting(event.target))
      if (!action) return
      event.preventDefault()
      latest.current(action)
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}
