import { parseArgs } from "node:util"
import { UsageError } from "./exit.ts"
import { parsedOr } from "./usage-error.ts"

/** One `--map FIELD=COLUMN`; no column leaves the field out. */
export interface FieldChoice {
  /** As the API names it: EMPLOYEE_ID. */
  readonly field: string
  readonly header: string | undefined
}

export interface ImportOptions {
  readonly file: string
  readonly isApplying: boolean
  readonly isJson: boolean
  readonly mode: "FULL" | "PARTIAL" | "DELTA"
  readonly effectiveOn: string | undefined
  readonly choices: readonly FieldChoice[]
  readonly answers: readonly Readonly<Record<string, string>>[]
  readonly confirmations: readonly { readonly code: string; readonly number: number }[]
  /** Suggested fixes to apply, by the issues' code; `fix` counts from 0. */
  readonly fixes: readonly { readonly code: string; readonly fix: number }[]
}

const FIELDS = [
  "employeeId",
  "externalId",
  "email",
  "name",
  "givenName",
  "familyName",
  "title",
  "unit",
  "location",
  "workerType",
  "startDate",
  "endDate",
  "managerRef",
  "positionRef",
  "vacancy",
  "operation",
  "leave",
  "managerName",
  "dottedManagerRef",
  "status",
  "primary",
  "fte",
  "priorId",
  "company",
  "parentUnit",
  "effectiveFrom",
  "futureAction",
  "futureDate",
]

const FORMATS: Readonly<Record<string, string>> = {
  "DD-MM-YYYY": "DMY",
  DMY: "DMY",
  "MM-DD-YYYY": "MDY",
  MDY: "MDY",
}

/** Reads the command line of `rung import`; anything it cannot mean is wrong use. */
export function readImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsedOr(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        plan: { type: "boolean" },
        apply: { type: "boolean" },
        json: { type: "boolean" },
        mode: { type: "string" },
        effective: { type: "string" },
        map: { type: "string", multiple: true },
        "date-format": { type: "string", multiple: true },
        "no-manager": { type: "string", multiple: true },
        head: { type: "string" },
        confirm: { type: "string", multiple: true },
        fix: { type: "string", multiple: true },
      },
    }),
  )
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new UsageError("Give one file: rung import FILE.")
  if (values.plan && values.apply) throw new UsageError("Give either --plan or --apply.")
  return {
    file,
    isApplying: values.apply ?? false,
    isJson: values.json ?? false,
    mode: readMode(values.mode ?? "partial"),
    effectiveOn: readDay(values.effective),
    choices: (values.map ?? []).flatMap(splitPairs).map(readChoice),
    answers: [
      ...(values["date-format"] ?? []).map(readDateFormat),
      ...(values["no-manager"] ?? []).map((value) => ({ question: "NO_MANAGER", value })),
      ...(values.head === undefined ? [] : [{ question: "HEAD", value: values.head }]),
    ],
    confirmations: (values.confirm ?? []).flatMap(splitPairs).map(readConfirmation),
    fixes: (values.fix ?? []).map(readFix),
  }
}

/** A comma begins the next pair only where another `NAME=` follows: headers may hold commas. */
function splitPairs(text: string): readonly string[] {
  return text.split(/,(?=\s*\w+=)/).map((pair) => pair.trim())
}

function pairOf(text: string, option: string): readonly [string, string] {
  const cut = text.indexOf("=")
  if (cut < 1) throw new UsageError(`--${option} ${text}: write NAME=VALUE.`)
  return [text.slice(0, cut), text.slice(cut + 1)]
}

function readChoice(text: string): FieldChoice {
  const [field, header] = pairOf(text, "map")
  if (!FIELDS.includes(field))
    throw new UsageError(`--map: there is no field "${field}". Fields: ${FIELDS.join(", ")}.`)
  const name = field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
  return { field: name, header: header === "" ? undefined : header }
}

function readMode(text: string): ImportOptions["mode"] {
  const mode = text.toUpperCase()
  if (mode === "FULL" || mode === "PARTIAL" || mode === "DELTA") return mode
  throw new UsageError(`--mode ${text}: write full, partial or delta.`)
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  throw new UsageError(`--effective ${text}: write a day as YYYY-MM-DD.`)
}

function readDateFormat(text: string): Readonly<Record<string, string>> {
  const [column, format] = pairOf(text, "date-format")
  const known = FORMATS[format.toUpperCase().replace(/[/.]/g, "-")]
  if (!known) throw new UsageError(`--date-format ${text}: write COLUMN=DD-MM-YYYY or COLUMN=MM-DD-YYYY.`)
  return { question: "DATE_FORMAT", column, format: known }
}

function readConfirmation(text: string): { readonly code: string; readonly number: number } {
  const [code, number] = pairOf(text, "confirm")
  if (!/^\d{1,9}$/.test(number)) throw new UsageError(`--confirm ${text}: write CODE=NUMBER, such as M23=12.`)
  return { code: code.toUpperCase(), number: Number(number) }
}

function readFix(text: string): { readonly code: string; readonly fix: number } {
  const [code = "", number = "1"] = text.split("=")
  if (!/^\w+$/.test(code) || !/^[1-9]\d?$/.test(number))
    throw new UsageError(`--fix ${text}: write CODE, or CODE=2 for the second fix suggested.`)
  return { code: code.toUpperCase(), fix: Number(number) - 1 }
}
