import { expect, test } from "vitest"

const FILES = import.meta.glob<string>(["../ui/*.tsx", "../parts/*.tsx"], {
  query: "?raw",
  import: "default",
  eager: true,
})

/** Components only another one is made of, whose stories show them. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  "../ui/menu-face.tsx": "../ui/menu",
  "../ui/menu-open.tsx": "../ui/menu",
  "../ui/popover-open.tsx": "../ui/popover",
  "../parts/chart-table.tsx": "../parts/chart-frame",
  "../parts/coaching-map-bins.tsx": "../parts/coaching-map",
  "../parts/coaching-map-panel.tsx": "../parts/coaching-map",
  "../parts/map-chosen.tsx": "../parts/coaching-map",
  "../parts/map-frame.tsx": "../parts/coaching-map",
  "../parts/why-lines.tsx": "../parts/why",
}

const isStories = (path: string) => path.endsWith(".stories.tsx")
const components = Object.entries(FILES).flatMap(([path, text]) =>
  !isStories(path) && /^export function [A-Z]/m.test(text) ? [path] : [],
)

test("every component of ui and parts has a story", () => {
  expect(components.length).toBeGreaterThan(35)
  const without = components.filter(
    (path) => !FILES[`${SHOWN_BY[path] ?? path.replace(/\.tsx$/, "")}.stories.tsx`],
  )
  expect(without).toEqual([])
})

test("every file of stories is titled by its address and tells at least one", () => {
  const wrong = Object.entries(FILES).filter(([path, text]) => {
    const title = path.replace("../", "").replace(".stories.tsx", "")
    return (
      isStories(path) && !(text.includes(`title: "${title}"`) && /^export const [A-Z]\w*: Story</m.test(text))
    )
  })
  expect(wrong.map(([path]) => path)).toEqual([])
})
