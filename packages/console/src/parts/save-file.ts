import { isEnglish } from "../language/t.ts"

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const GERMAN_LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" }

/** A file name from a chart's title: "Coaching and hiring" gives "coaching-and-hiring", "Übersicht" "uebersicht". */
export function fileNameOf(title: string): string {
  const small = title.toLowerCase()
  const spelt = isEnglish()
    ? small
    : small.replaceAll(/[äöüß]/g, (letter) => GERMAN_LETTERS[letter] ?? letter)
  return spelt.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "") || "rung"
}
