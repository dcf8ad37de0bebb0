import { BANDS, type Band } from "@rung/domain/insights/band"
import { textInSearch } from "../../ui/text-in-search.ts"

export const CALIBRATION_TABS = ["people", "raters", "minutes", "drift"] as const
export type CalibrationTab = (typeof CALIBRATION_TABS)[number]

/** What the address holds of a session. */
export type CalibrationSearch = {
  readonly tab?: CalibrationTab | undefined
  readonly unit?: string | undefined
  readonly band?: Band | undefined
  /** Whose evidence is open. */
  readonly person?: string | undefined
}

export function calibrationSearch(search: unknown): CalibrationSearch {
  const tab = textInSearch(search, "tab")
  const band = textInSearch(search, "band")
  return {
    tab: CALIBRATION_TABS.find((each) => each === tab),
    unit: textInSearch(search, "unit"),
    band: BANDS.find((each) => each === band),
    person: textInSearch(search, "person"),
  }
}
