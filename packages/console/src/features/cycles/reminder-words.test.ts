import { expect, it } from "vitest"
import { daysTyped, remindedWords, reminderWords } from "./reminder-words.ts"

it.each([
  [
    { isOn: true, onOpening: true, daysBefore: [7, 3, 1] },
    "On the first day, then 7 and 3 days before it closes, then on the last day for answers",
  ],
  [{ isOn: true, onOpening: false, daysBefore: [14] }, "14 days before it closes"],
  [{ isOn: true, onOpening: false, daysBefore: [1] }, "On the last day for answers"],
  [{ isOn: true, onOpening: true, daysBefore: [] }, "On the first day"],
  [{ isOn: true, onOpening: false, daysBefore: [] }, "Nobody is reminded unless you ask for it"],
  [{ isOn: false, onOpening: true, daysBefore: [7] }, "Nobody is reminded unless you ask for it"],
])("says of %j when raters are reminded", (plan, words) => {
  expect(reminderWords(plan)).toBe(words)
})

it.each([
  ["7, 3, 1", [7, 3, 1]],
  [" 14 7 ", [14, 7]],
  ["", []],
  ["a week", undefined],
  ["1.5", undefined],
  ["-3", undefined],
])("reads %j as days", (text, days) => {
  expect(daysTyped(text)).toEqual(days)
})

it("says who is mailed, who was today, and who cannot be", () => {
  expect(remindedWords({ mailed: 12, alreadyToday: 1, withoutAddress: 2 })).toEqual([
    "12 people are being mailed what waits for them.",
    "1 person was mailed today already: nobody is mailed twice a day.",
    "2 people cannot be mailed for want of an e-mail address.",
  ])
  expect(remindedWords({ mailed: 0, alreadyToday: 3, withoutAddress: 0 })[0]).toBe("Nobody is mailed now.")
  expect(remindedWords({ mailed: 0, alreadyToday: 0, withoutAddress: 0 })).toEqual([
    "Nobody has a form left to answer.",
  ])
})
