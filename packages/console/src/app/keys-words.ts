import { t } from "../language/t.ts"

type KeyGroup = {
  readonly where: string
  readonly keys: readonly (readonly [keys: readonly string[], words: string])[]
}

/** The keys of the console; pages with more of their own list them under "?" themselves. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    where: t`Everywhere`,
    keys: [
      [["Ctrl", "K"], t`Go anywhere, or do something`],
      [["/"], t`Find a person or page`],
      [["?"], t`Show the keys of the page`],
      [["Ctrl", "Z"], t`Take back what was just done, while it says so`],
      [["Esc"], t`Close what is open`],
    ],
  },
  {
    where: t`In a form`,
    keys: [
      [["1", "2", "3", "4", "5"], t`Rate`],
      [["0"], t`Say that you have not seen it`],
      [["N"], t`The next person`],
      [["P"], t`The one before`],
    ],
  },
  {
    where: t`In lists and trees`,
    keys: [
      [["↑", "↓"], t`Go through the rows`],
      [["←", "→"], t`Close and open a row`],
      [["Enter"], t`Open it`],
    ],
  },
]
