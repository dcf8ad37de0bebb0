import { t } from "../../language/t.ts"

/** The first that is named wins: others name those after them too. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox", "Firefox"],
  ["FxiOS", "Firefox"],
  ["HeadlessChrome", "Chrome"],
  ["CriOS", "Chrome"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const

const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["CrOS", "ChromeOS"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const

/** "Chrome on Linux", from what a browser says of itself; what no browser says stands as it is. */
export function browserWords(said: string): string {
  const find = (names: readonly (readonly [string, string])[]) =>
    names.find(([part]) => said.includes(part))?.[1]
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)]
  if (!said.startsWith("Mozilla/") || !browser) return said || t`Not said`
  return system ? t`${browser} on ${system}` : browser
}
