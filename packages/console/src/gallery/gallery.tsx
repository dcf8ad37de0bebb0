import { useLocation } from "@tanstack/react-router"
import { useLayoutEffect } from "react"
import { applyLook } from "../app/theme.ts"
import { CATALOGUE, type CatalogueStory } from "./catalogue.tsx"
import styles from "./gallery.module.css"

const LOOKS = ["light", "dark", "contrast"] as const
const WIDTHS = ["360", "1440"] as const
type Look = (typeof LOOKS)[number]

/** Every story of the parts, one address each. Exists only while developing. */
export function Gallery() {
  const { pathname, searchStr } = useLocation()
  const search = new URLSearchParams(searchStr)
  const path = decodeURI(pathname).replace(/^\/gallery\/?/, "")
  const look = LOOKS.find((each) => each === search.get("look")) ?? "light"
  const width = WIDTHS.find((each) => each === search.get("width")) ?? "1440"
  if (search.has("alone")) return <Alone path={path} look={look} />
  return <Listed path={path || (CATALOGUE[0]?.title ?? "")} look={look} width={width} />
}

type ListedProps = { readonly path: string; readonly look: Look; readonly width: string }

function Listed({ path, look, width }: ListedProps) {
  const address = (to: string, looks: string, wide: string) => `/gallery/${to}?look=${looks}&width=${wide}`
  const here = (is: boolean) => (is ? "page" : undefined)
  return (
    <div className={styles.gallery}>
      <nav aria-label="Stories" className={styles.list}>
        {CATALOGUE.map(({ title, stories }) => (
          <section key={title} aria-label={title}>
            <a href={address(title, look, width)} aria-current={here(title === path)}>
              {title}
            </a>
            <ul>
              {stories.map((story) => (
                <li key={story.path}>
                  <a href={address(story.path, look, width)} aria-current={here(story.path === path)}>
                    {story.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main className={styles.shown}>
        <p className={styles.choices}>
          {LOOKS.map((each) => (
            <a key={each} href={address(path, each, width)} aria-current={here(each === look)}>
              {each}
            </a>
          ))}
          {WIDTHS.map((each) => (
            <a key={each} href={address(path, look, each)} aria-current={here(each === width)}>
              {each} px
            </a>
          ))}
        </p>
        <iframe
          title={path}
          src={`/gallery/${path}?alone&look=${look}`}
          className={styles.frame}
          style={{ inlineSize: `${width}px` }}
        />
      </main>
    </div>
  )
}

/** One story, or below each other all of one component or folder. */
function Alone({ path, look }: { readonly path: string; readonly look: Look }) {
  useLook(look)
  const stories = storiesAt(path)
  return (
    <div className={styles.alone}>
      <h1 className="only-read-aloud">{path}</h1>
      {stories.length === 0 ? <p>There is no story at this address.</p> : null}
      {stories.map(({ path: at, name, shown }) => (
        <section key={at} data-story={at} aria-label={name} className={styles.story}>
          {stories.length > 1 ? <p className={styles.name}>{name}</p> : null}
          {shown}
        </section>
      ))}
    </div>
  )
}

function storiesAt(path: string): readonly CatalogueStory[] {
  return CATALOGUE.flatMap(({ stories }) =>
    stories.filter((story) => `${story.path}/`.startsWith(`${path}/`)),
  )
}

function useLook(look: Look): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.theme = look === "dark" ? "dark" : "light"
    dataset.contrast = look === "contrast" ? "more" : "usual"
    return applyLook
  }, [look])
}
