import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import type { WorkerType } from "./worker-type.ts"

/** What is known of a person beside their place; `null` where it is not known. */
export interface PersonData {
  readonly name: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  readonly employeeId: string | null
  readonly title: string | null
  readonly unit: string | null
  readonly location: string | null
  readonly workerType: WorkerType
}

/** Longest text of each field, in characters. */
export const MAX_PERSON_TEXT = 200

type Texts = { readonly [F in Exclude<keyof PersonData, "name" | "workerType">]?: string | null }

/** A person as somebody typed them in; what is left out, null or blank is not known. */
export interface TypedPerson extends Texts {
  readonly name?: string | null
  readonly workerType?: WorkerType | null
}

/**
 * Tidies what was typed: blanks at the ends go, runs of them become one, an empty text is nothing. Refuses a missing
 * name (`NAME_MISSING`), texts beyond 200 characters (`TEXT_TOO_LONG`), and an address that is none (`EMAIL_INVALID`).
 */
export function checkPersonData(typed: TypedPerson): Result<PersonData> {
  const text = (value: string | null | undefined) => value?.trim().replace(/\s+/g, " ") || null
  const data: PersonData = {
    name: text(typed.name) ?? "",
    givenName: text(typed.givenName),
    familyName: text(typed.familyName),
    email: text(typed.email),
    employeeId: text(typed.employeeId),
    title: text(typed.title),
    unit: text(typed.unit),
    location: text(typed.location),
    workerType: typed.workerType ?? "EMPLOYEE",
  }
  const problems: Problem[] = tooLong(data)
  if (data.name === "") problems.push(problem("NAME_MISSING", "Give the person a name.", "name"))
  if (data.email !== null && !ADDRESS.test(data.email))
    problems.push(problem("EMAIL_INVALID", "Write an address such as ana@example.com.", "email"))
  return okUnless(problems, () => data)
}

/** Enough to catch slips; only a mail that arrives proves an address. */
const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

/**
 * A person after a change: what is `undefined` stays, what is null or blank empties. Refuses as
 * {@link checkPersonData}; a name and a worker type cannot be emptied, so null leaves them.
 */
export function changePersonData(current: PersonData, change: TypedPerson): Result<PersonData> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const { name, workerType } = change
  return checkPersonData({
    ...current,
    ...given,
    name: name ?? current.name,
    workerType: workerType ?? current.workerType,
  })
}

function tooLong(data: PersonData): Problem[] {
  return Object.entries(data)
    .filter(([, value]) => typeof value === "string" && [...value].length > MAX_PERSON_TEXT)
    .map(([field]) => problem("TEXT_TOO_LONG", `Shorten it to at most ${MAX_PERSON_TEXT} characters.`, field))
}
