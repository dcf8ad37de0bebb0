import { useCallback, useEffect, useState } from "react"

const CALM_AFTER = 4_000

/**
 * A part of the page that is fetched when it is first wanted, or once the page has been calm for some seconds, so
 * that it opens at once and also without a connection. `load` stays the same function.
 */
export function useLater<Module>(load: () => Promise<Module>): {
  readonly module: Module | undefined
  readonly fetch: () => void
} {
  const [module, setModule] = useState<Module>()
  useEffect(() => {
    const calm = setTimeout(() => void load().catch(() => undefined), CALM_AFTER)
    return () => clearTimeout(calm)
  }, [load])
  const fetch = useCallback(() => {
    load().then(
      (loaded) => setModule(() => loaded),
      () => undefined,
    )
  }, [load])
  return { module, fetch }
}

/** The same for what is wanted as soon as something opens; `undefined` until it is there. */
export function useOpened<Module>(load: () => Promise<Module>, open: boolean): Module | undefined {
  const { module, fetch } = useLater(load)
  useEffect(() => {
    if (open) fetch()
  }, [open, fetch])
  return module
}
