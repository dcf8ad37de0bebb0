import { expect, it } from "vitest"
import { declinedWords } from "./decline-words.ts"

it.each([
  [{ declineKind: "ON_LEAVE", declineReason: null }, "away while answers are taken"],
  [
    { declineKind: "NOT_ENOUGH_CONTACT", declineReason: "One project." },
    "too little contact to say, “One project.”",
  ],
  [{ declineKind: "OTHER", declineReason: "Ask Ada." }, "“Ask Ada.”"],
  [{ declineKind: null, declineReason: "From before kinds." }, "“From before kinds.”"],
  [{ declineKind: null, declineReason: null }, ""],
] as const)("says of %j why it was handed back", (declined, words) => {
  expect(declinedWords(declined)).toBe(words)
})
