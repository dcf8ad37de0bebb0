import { DATE_FORMATS, type DateFormat, type ImportAnswer } from "@rung/domain/imports/answers"
import type { Certainty, ColumnReason } from "@rung/domain/imports/columns"
import type { EndCause } from "@rung/domain/imports/draft"
import type { RowField } from "@rung/domain/imports/fields"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { SuggestedFix } from "@rung/domain/imports/issue"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import type { RowOutcome } from "@rung/domain/imports/plan-counts"
import type { TableEncoding, TableSeparator } from "@rung/domain/imports/sniff"
import { registerEnumType } from "type-graphql"
import { closedList } from "../../platform/graphql/closed-list.ts"
import type { ImportChangeKind } from "./import-change.ts"
import type { ImportSource, ImportState } from "./import-state.ts"
import type { ImportStep } from "./import-step.ts"

export const ImportModeEnum = closedList<ImportMode>("ImportMode", "What a file claims to hold.", {
  FULL: "Everybody: who is in the org and not in the file ends.",
  PARTIAL: "Some people: nobody ends for being absent.",
  DELTA: "Changes: an operation column says what each row asks for.",
})

export const ImportStateEnum = closedList<ImportState>("ImportState", "How far an import has come.", {
  RECEIVING: "Rows are being sent; nothing is planned yet.",
  PLANNING: "What it would do is being worked out.",
  PLANNED: "Planned, nothing written yet.",
  APPLYING: "Being written to the org: all of it or nothing.",
  APPLIED: "Written to the org, once and completely.",
  REVERTING: "Being taken out of the org again: all of it or nothing.",
  REVERTED: "Was applied, and taken out of the org again.",
  FAILED: "Could not be planned; `problems` says why. Amend it to plan again.",
  CANCELLED: "Given up before it was applied.",
})

export const ImportSourceEnum = closedList<ImportSource>("ImportSource", "How the data of an import came.", {
  UPLOAD: "As a file that was uploaded.",
  ROWS: "As rows of the mutation that planned it.",
  CHUNKS: "As rows of several mutations, one after another.",
})

export const ImportStepEnum = closedList<ImportStep>(
  "ImportStep",
  "What a job is at, in order of its kind.",
  {
    WAIT: "Waits for a worker to take it up.",
    READ: "Planning: reads the data into rows.",
    LOAD_ORG: "Planning: reads the org as it stands.",
    UNDERSTAND: "Planning: reads cells and finds out whom each row is about.",
    CONNECT: "Planning: finds managers, loops, and what is planned for later days.",
    DERIVE: "Planning: derives the layers before and after.",
    COMPARE: "Planning: writes down what would change.",
    KEEP: "Planning: keeps the plan.",
    LOCK: "Applying: waits until nobody else changes the org.",
    CHECK: "Reverting: looks for later changes that stand against it.",
    PEOPLE: "Writes people and seats.",
    LINES: "Writes reporting lines.",
    PLACEMENTS: "Derives everybody's layer and place.",
    RECORD: "Records what was done.",
  },
)

export const ImportRowOutcomeEnum = closedList<RowOutcome>(
  "ImportRowOutcome",
  "What becomes of a row; every row has exactly one.",
  {
    CREATE: "Adds somebody, or a seat.",
    UPDATE: "Changes fields, and perhaps the manager.",
    MOVE: "Changes nothing but the manager.",
    END: "Ends somebody.",
    UNCHANGED: "Says what is known already.",
    BLOCKED: "Left out; an issue says why.",
    COLLAPSED: "Repeats another row.",
    IGNORED: "Blank or left out by hand, or about somebody unknown who has left.",
  },
)

export const IssueEffectEnum = closedList<MessEffect>(
  "ImportIssueEffect",
  "What an issue does to the import.",
  {
    STOP: "Nothing applies until its number is typed.",
    BLOCK: "The row, or the value or line the message names, is left out; the rest applies.",
    WARN: "Applies; somebody should look.",
    INFO: "Applies; good to know.",
  },
)

export const DateFormatEnum = closedList<DateFormat>(
  "ImportDateFormat",
  "How a column writes numeric dates.",
  {
    [DATE_FORMATS[0]]: "Day, month, year: 31-12-2026.",
    [DATE_FORMATS[1]]: "Month, day, year: 12/31/2026.",
  },
)

export const ImportQuestionEnum = closedList<ImportAnswer["question"]>(
  "ImportQuestion",
  "What a plan may ask; each answer needs the fields named here.",
  {
    DATE_FORMAT: "How numeric dates of a column are written: `column` (its header) and `format`.",
    NO_MANAGER: "`value` in the manager column stands for no manager.",
    IS_REFERENCE: "`value` in the manager column names a manager, though it looks like none.",
    OWN_ID_IS_NO_MANAGER: "Naming oneself as manager means having none.",
    SKIP_LEVEL: "Reports of the leaving manager `value` go to the next one above.",
    HEAD: "`value` is the reference of the organisation's head.",
    SAME_PERSON: "`value`, a reference of the file, is the known person `means`.",
    IDS_CHANGED: "People of the same name and address, or start date, are known ones under new ids.",
    NAME_MEANS: "The name `value` in the manager column is the person of reference `means`.",
    PRIMARY_HOLDER: "Of several who hold position `value`, the person `means` leads it.",
    PAD_IDS: "Ids of `column` lost leading zeros: fill them up to `length` digits.",
    TITLE_MEANS: "The title `value` is another way to write `means`.",
    UNIT_MEANS: "The unit `value` is another way to write `means`.",
    HOLD_BACK: "Rows of the unit or company `value` are held back: their people are not to be seen yet.",
    TAKE_IN: "Rows of the unit or company `value` are taken in again.",
    OPEN_SEAT: "The reference `value`, which nobody bears, is a vacant position: it is created.",
    OUR_COMPANY: "The company code or e-mail domain `value` is one of ours.",
    KEEP_ROW: "The row of number `value` is data, though it looks like totals, a footer or headers.",
  },
)

export const ImportFixKindEnum = closedList<SuggestedFix["kind"]>(
  "ImportFixKind",
  "What a suggested fix consists of.",
  {
    SET_CELLS: "Plan again with `cells` as `edits`.",
    DROP_ROWS: "Plan again with `rows` as `leaveOutRows`.",
    ANSWER: "Plan again with `answer` among `answers`.",
    SET_MODE: "Plan again in `mode`.",
    CONFIRM: "Apply with `confirmation` among `confirmations`.",
  },
)

export const ImportChangeKindEnum = closedList<ImportChangeKind>(
  "ImportChangeKind",
  "What an import does to a person or seat; one may undergo several.",
  {
    CREATED: "New in Rung.",
    UPDATED: "Fields change.",
    MOVED: "Gets another manager, or none.",
    ENDED: "Leaves the org.",
    RETURNED: "Had left, and is in the org again.",
  },
)

export const ImportEndCauseEnum = closedList<EndCause>(
  "ImportEndCause",
  "Why somebody ends with an import.",
  {
    ROW: "Their row says so.",
    MISSING: "They are missing from a full file.",
    FILLED: "The vacant seat is filled.",
  },
)

export const CertaintyEnum = closedList<Certainty>(
  "ImportColumnCertainty",
  "How far the suggestion for a column is to be trusted.",
  {
    CERTAIN: "Remembered, of a source we know, or plainly worded.",
    LIKELY: "Usually right: a glance is enough.",
    GUESS: "May well be wrong: somebody should look.",
    LEFT_OUT: "Nothing is suggested.",
  },
)

export const ColumnReasonEnum = closedList<ColumnReason>(
  "ImportColumnReason",
  "Why a column is matched to a field, or left out.",
  {
    REMEMBERED: "Chosen so in an earlier import of this source.",
    PRESET: "Known from the recognised source.",
    WORDING: "Its header reads like the field.",
    VALUES: "Its values look like the field.",
    PERSONAL_DATA: "Personal data Rung does not need: left out unless mapped on purpose.",
    TAKEN: "Another column fits the same field better.",
    UNMATCHED: "Nothing tells what it holds: left out unless mapped.",
  },
)

const FIELD_TEXT: Readonly<Record<RowField, string>> = {
  employeeId: "The company's own number for the person: the strongest key.",
  externalId: "The id in the source system: the second key.",
  email: "Work e-mail address: the third key.",
  name: "Full name, as shown.",
  givenName: "Given name, where names come in parts.",
  familyName: "Family name, where names come in parts.",
  title: "Job title; never decides a layer.",
  unit: "Department or unit.",
  location: "Place of work.",
  workerType: "Employee, contractor, intern or assistant, in the source's words.",
  startDate: "First day with the company.",
  endDate: "Last day with the company.",
  managerRef: "The manager's employee id, seat reference, external id or e-mail address.",
  positionRef: "Reference of a seat, where seats have their own.",
  vacancy: "Whether the row is a vacant seat: yes, x, vacant …",
  operation: "What a row of a DELTA asks for: create, update, end …",
  leave: "Whether somebody is away and stays in the org: leave, garden leave.",
  managerName: "The manager's name, read where the manager's reference is blank.",
  dottedManagerRef: "Further managers by dotted lines, with `;` between them.",
  status: "Employment status in the source's words: active, on leave, terminated …",
  primary: "Whether the row is somebody's main assignment.",
  fte: "Full-time equivalent of the assignment.",
  priorId: "An employee id the person had before.",
  company: "Company code or legal entity.",
  parentUnit: "The unit above the row's unit.",
  effectiveFrom: "The day from which what the row says holds.",
  futureAction: "What is planned for the future date, in the source's words.",
  futureDate: "The day of the future action.",
}

/** `EMPLOYEE_ID` on the wire, `employeeId` inside. */
export const ImportFieldEnum = Object.fromEntries(
  Object.keys(FIELD_TEXT).map((field) => [upperSnake(field), field]),
)
registerEnumType(ImportFieldEnum, {
  name: "ImportField",
  description: "What a column of a file may hold.",
  valuesConfig: Object.fromEntries(
    Object.entries(FIELD_TEXT).map(([field, description]) => [upperSnake(field), { description }]),
  ),
})

function upperSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

/** Names on the wire, the domain's values inside. */
export const EncodingEnum = {
  UTF_8: "UTF-8",
  UTF_16LE: "UTF-16LE",
  UTF_16BE: "UTF-16BE",
  WINDOWS_1252: "WINDOWS-1252",
} as const satisfies Readonly<Record<string, TableEncoding>>
registerEnumType(EncodingEnum, {
  name: "ImportEncoding",
  description: "How a file writes characters, as its bytes tell.",
  valuesConfig: {
    UTF_8: { description: "Unicode in one to four bytes; plain ASCII too." },
    UTF_16LE: { description: 'Unicode in two bytes, low byte first, as Excel\'s "Unicode text".' },
    UTF_16BE: { description: "Unicode in two bytes, high byte first." },
    WINDOWS_1252: { description: "Western European, one byte." },
  },
})

export const SeparatorEnum = {
  COMMA: ",",
  SEMICOLON: ";",
  TAB: "\t",
  PIPE: "|",
} as const satisfies Readonly<Record<string, TableSeparator>>
registerEnumType(SeparatorEnum, {
  name: "ImportSeparator",
  description: "What stands between the cells of a line.",
  valuesConfig: {
    COMMA: { description: "Cells are parted by commas." },
    SEMICOLON: { description: "`;`, as Excel writes where the comma is decimal." },
    TAB: { description: "A tab, as in TSV." },
    PIPE: { description: "Cells are parted by vertical bars." },
  },
})
