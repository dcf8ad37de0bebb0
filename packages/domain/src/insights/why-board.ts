/** What can be asked of a board. */
export const BOARD_WHY_SUBJECTS = ["CELL", "BAND_COUNT", "GRADE_COUNT"] as const
export type BoardWhySubject = (typeof BOARD_WHY_SUBJECTS)[number]
