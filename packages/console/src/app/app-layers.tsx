import { lazy, Suspense, useState } from "react"
import type { PaletteProps } from "./palette.tsx"
import { useAppKeys } from "./use-app-keys.ts"

const loadPalette = () => import("./palette.tsx")
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))

const KeysSheet = lazy(async () => ({ default: (await import("./keys-sheet.tsx")).KeysSheet }))
const SavePage = lazy(async () => ({ default: (await import("./save-page.tsx")).SavePage }))

export type Layer = "PALETTE" | "KEYS" | "SAVE_PAGE"

type AppLayersProps = Pick<PaletteProps, "viewer" | "groups" | "onTenant" | "onSignOut"> & {
  readonly layer: Layer | undefined
  readonly setLayer: (layer: Layer | undefined) => void
}

/** What lies over the page when it is asked for: the palette, the keys, the name of a view. */
export function AppLayers({ layer, setLayer, ...props }: AppLayersProps) {
  useAppKeys({
    onPalette: () => setLayer("PALETTE"),
    onPaletteSoon: () => void loadPalette().catch(() => undefined),
    onKeys: () => setLayer("KEYS"),
  })
  const close = () => setLayer(undefined)
  return (
    <Suspense fallback={null}>
      {layer === "KEYS" ? <KeysSheet onClose={close} /> : null}
      {layer === "SAVE_PAGE" ? <SavePage onClose={close} /> : null}
      {layer === "PALETTE" ? <OpenPalette {...props} setLayer={setLayer} /> : null}
    </Suspense>
  )
}

/** Closing comes before whatever was taken opens something else. */
function OpenPalette({ setLayer, ...props }: Omit<AppLayersProps, "layer">) {
  const [next, setNext] = useState<Layer>()
  return (
    <Palette
      {...props}
      onClose={() => setLayer(next)}
      onKeys={() => setNext("KEYS")}
      onSavePage={() => setNext("SAVE_PAGE")}
    />
  )
}
