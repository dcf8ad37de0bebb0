type KeyGroup = {
  readonly where: string
  readonly keys: readonly (readonly [keys: readonly string[], words: string])[]
}

/** The keys of the console; pages with more of their own list them under "?" themselves. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    where: "Everywhere",
    keys: [
      [["Ctrl", "K"], "Go anywhere, or do something"],
      [["/"], "Find a person or page"],
      [["?"], "Show the keys of the page"],
      [["Ctrl", "Z"], "Take back what was just done, while it says so"],
      [["Esc"], "Close what is open"],
    ],
  },
  {
    where: "In a form",
    keys: [
      [["1", "2", "3", "4", "5"], "Rate"],
      [["0"], "Say that you have not seen it"],
      [["N"], "The next person"],
      [["P"], "The one before"],
    ],
  },
  {
    where: "In lists and trees",
    keys: [
      [["↑", "↓"], "Go through the rows"],
      [["←", "→"], "Close and open a row"],
      [["Enter"], "Open it"],
    ],
  },
]
