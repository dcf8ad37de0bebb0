/** The pages of the console that are built, by the value of their `lang`. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ["en", "index.html"],
  ["de", "index.de.html"],
  ["en-XA", "index.en-XA.html"],
])

const COOKIE = /(?:^|;\s*)rung-language=([\w-]+)/

/**
 * Which page of the console a browser is sent: in the language chosen in it, else in the first that it asks for and that
 * there is, by its weights; English without either.
 */
export function pageFor(cookie: string | undefined, acceptLanguage: string | undefined): string {
  const chosen = PAGES.get(COOKIE.exec(cookie ?? "")?.[1] ?? "")
  if (chosen !== undefined) return chosen
  const asked = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.trim().split(/\s*;\s*q=/)
      return {
        language: tag.toLowerCase().split("-")[0] ?? "",
        weight: weight === undefined ? 1 : Number(weight),
      }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  const page = asked.map(({ language }) => PAGES.get(language)).find((each) => each !== undefined)
  return page ?? "index.html"
}
