/**
 * What a mess does to an import: BLOCK leaves the row (or the edge, or the value, where the message says so)
 * out and lists it; STOP holds the whole plan until a number is typed; WARN and INFO apply and are listed.
 */
export const MESS_EFFECTS = ["STOP", "BLOCK", "WARN", "INFO"] as const
export type MessEffect = (typeof MESS_EFFECTS)[number]

interface Mess {
  readonly effect: MessEffect
  readonly title: string
}

/** Every mess an import can meet, by its stable code. Codes are never reused or renamed. */
export const MESSES = {
  M01: { effect: "BLOCK", title: "Reporting lines form a loop" },
  M02: { effect: "WARN", title: "Somebody reports to themselves" },
  M03: { effect: "WARN", title: "Manager is not known" },
  M03_PLACED: { effect: "INFO", title: "Unplaced people find their manager" },
  M05: { effect: "WARN", title: "More than one top, or none" },
  M05_MARKER: { effect: "INFO", title: "A value stands for no manager" },
  M06: { effect: "WARN", title: "Manager has left" },
  M06_LATER: { effect: "WARN", title: "Manager is going to leave" },
  M07: { effect: "BLOCK", title: "Several rows for one person disagree" },
  M07_SAME: { effect: "INFO", title: "A row is repeated" },
  M08: { effect: "BLOCK", title: "One e-mail address for two people" },
  M09: { effect: "INFO", title: "E-mail address changes" },
  M10: { effect: "WARN", title: "Somebody known seems to have a new id" },
  M10_EARLIER: { effect: "INFO", title: "An earlier record of somebody who goes on" },
  M11: { effect: "WARN", title: "Manager is given by name" },
  M12: { effect: "INFO", title: "Manager is given as a position" },
  M12_UNSURE: { effect: "WARN", title: "A manager reference is an id and a position" },
  M12_FOLLOWS: { effect: "INFO", title: "Reports follow their manager's position" },
  M13: { effect: "WARN", title: "Several people hold one position" },
  M14: { effect: "WARN", title: "One person has several assignments" },
  M14_PRIMARY: { effect: "INFO", title: "One person has several assignments, one marked as the main one" },
  M15: { effect: "INFO", title: "Several managers in one cell" },
  M16: { effect: "INFO", title: "An assistant does not count in the span" },
  M17: { effect: "WARN", title: "Not an employee, so not counted in the span" },
  M17_DOMAIN: { effect: "INFO", title: "An e-mail address is not the company's" },
  M18: { effect: "INFO", title: "Vacant position" },
  M18_TAKEN: { effect: "INFO", title: "A vacant position is filled" },
  M18_FILLED: { effect: "BLOCK", title: "A seat is given as vacant, but somebody sits on it" },
  M19: { effect: "INFO", title: "Somebody reports to a vacant position" },
  M20: { effect: "INFO", title: "A change lies in the future" },
  M21: { effect: "WARN", title: "A change lies before the end of a closed cycle" },
  M22: { effect: "WARN", title: "Dates of one person overlap or leave a gap" },
  M23: { effect: "STOP", title: "People are missing from a full file" },
  M23_FEW: { effect: "WARN", title: "People not in the full file end" },
  M24: { effect: "WARN", title: "A full file holds only a part of the people" },
  M25: { effect: "WARN", title: "Values are cleared" },
  M26: { effect: "WARN", title: "Dates can be read in two ways" },
  M26_SERIAL: { effect: "INFO", title: "Dates are spreadsheet serial numbers" },
  M27: { effect: "BLOCK", title: "Ids have lost digits" },
  M28: { effect: "INFO", title: "The file was converted to be read" },
  M29: { effect: "INFO", title: "Invisible characters or case removed" },
  M30: { effect: "INFO", title: "Lines that are no data are left out" },
  M31: { effect: "INFO", title: "One title is written in several ways" },
  M32: { effect: "INFO", title: "Title and structure disagree" },
  M33: { effect: "WARN", title: "Somebody jumps more than one layer" },
  M34: { effect: "STOP", title: "One manager's span explodes" },
  M35: { effect: "WARN", title: "Status and dates, or status and reports, disagree" },
  M35_LEAVE: { effect: "INFO", title: "Somebody is on leave" },
  M36: { effect: "WARN", title: "Somebody is hired again before the end of the last time" },
  M37: { effect: "WARN", title: "Units are written in several ways, or form a loop" },
  M38: { effect: "INFO", title: "A cell begins like a formula" },
  M39: { effect: "INFO", title: "Personal data that is not needed" },
  M40: { effect: "INFO", title: "This file was applied before" },
  M40_TRUNCATED: { effect: "WARN", title: "The file seems to end early" },
  M42: { effect: "BLOCK", title: "People who are not to be seen yet are held back" },
  M43: { effect: "INFO", title: "Today is the tenant's today" },
  M44: { effect: "BLOCK", title: "Rows of another company" },
  HEAD_CHANGES: { effect: "STOP", title: "The head of the organisation changes" },
  KEYS_DISAGREE: { effect: "BLOCK", title: "A row's keys name two different people" },
  ROW_WITHOUT_KEY: { effect: "BLOCK", title: "Nothing identifies the person" },
  ROW_WITHOUT_NAME: { effect: "BLOCK", title: "A new person has no name" },
  OPERATION_NOT_POSSIBLE: { effect: "BLOCK", title: "The row's operation cannot be done" },
  CELLS_DO_NOT_FIT: { effect: "BLOCK", title: "A row has more cells than there are headers" },
  CELLS_MISSING: { effect: "WARN", title: "A row ends early" },
  VALUE_NOT_UNDERSTOOD: { effect: "WARN", title: "A value is not understood" },
  ALREADY_LEFT: { effect: "INFO", title: "Somebody unknown who has already left" },
  COMES_BACK: { effect: "WARN", title: "Somebody who had left comes back" },
} as const satisfies Readonly<Record<string, Mess>>

export type MessKey = keyof typeof MESSES
