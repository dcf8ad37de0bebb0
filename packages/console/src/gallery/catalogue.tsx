import type { ReactNode } from "react"
import type { StoryFile } from "./story.ts"

export type CatalogueStory = { readonly path: string; readonly name: string; readonly shown: ReactNode }
export type CatalogueEntry = { readonly title: string; readonly stories: readonly CatalogueStory[] }

/** "OneView" as "one-view". */
function slugOf(name: string): string {
  return name.replace(/(?<!^)([A-Z0-9]+)/g, "-$1").toLowerCase()
}

function entryOf({ default: about, ...stories }: StoryFile): CatalogueEntry {
  const { title = "", component: Component } = about ?? {}
  return {
    title,
    stories: Object.entries(stories).map(([name, { args, render: Render }]) => {
      const slug = slugOf(name)
      const own = Component && args ? <Component key={slug} {...args} /> : null
      return {
        path: `${title}/${slug}`,
        name: slug.replaceAll("-", " "),
        shown: Render ? <Render key={slug} /> : own,
      }
    }),
  }
}

/** Every story there is, by title. */
export const CATALOGUE: readonly CatalogueEntry[] = Object.values(
  import.meta.glob<StoryFile>(["../ui/*.stories.tsx", "../parts/*.stories.tsx"], { eager: true }),
)
  .map(entryOf)
  .toSorted((one, other) => one.title.localeCompare(other.title, "en"))
