import { problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { checkContract } from "./check-contract.ts"
import type { Contract } from "./contract.ts"
import { diffContracts } from "./diff-contracts.ts"

/**
 * Makes a draft the law: from here on it never changes, and a change is a new version. Refuses a contract
 * that is published already, and one against which {@link checkContract} has problems.
 */
export function publishContract(contract: Contract): Result<Contract> {
  const published =
    contract.state === "PUBLISHED"
      ? [problem("CONTRACT_PUBLISHED", "This version is published; draft a new version instead.", "state")]
      : []
  return okUnless([...published, ...checkContract(contract)], () => ({ ...contract, state: "PUBLISHED" }))
}

/** Number of letters of a change note: enough to say why, short enough to be read in a list. */
export const NOTE_LIMITS = { least: 10, most: 500 } as const

/** What publishing a draft is decided on. */
export interface DraftToPublish {
  readonly draft: Contract
  /** The version in force. */
  readonly latest: Contract
  /** What is new and why, for everybody who is judged by it. */
  readonly note: string
  /** The number that the new version is to get, as the publisher typed it. */
  readonly confirmed: number
}

/**
 * Makes a draft the next version; the versions before it stay as they are. Refuses, beside what
 * {@link publishContract} refuses, a note of fewer than 10 or more than 500 letters, a draft that says what the
 * version in force says, and a typed number that is not the next one.
 */
export function publishDraft({ draft, latest, note, confirmed }: DraftToPublish): Result<Contract> {
  const version = latest.version + 1
  const published = publishContract({ ...draft, version })
  const length = note.trim().length
  const problems = [
    ...(confirmed === version
      ? []
      : [problem("CONTRACT_NUMBER_DIFFERS", `Type ${version}: it will be version ${version}.`, "number")]),
    ...(length < NOTE_LIMITS.least
      ? [problem("CHANGE_NOTE_MISSING", "Say in ten letters or more what is new and why.", "note")]
      : []),
    ...(length > NOTE_LIMITS.most
      ? [problem("CHANGE_NOTE_TOO_LONG", `Say it in at most ${NOTE_LIMITS.most} letters.`, "note")]
      : []),
    ...(diffContracts(latest, draft).length === 0
      ? [
          problem(
            "CONTRACT_UNCHANGED",
            `The draft says what version ${latest.version} says; change something.`,
          ),
        ]
      : []),
    ...(published.ok ? [] : published.problems),
  ]
  return problems.length === 0 ? published : { ok: false, problems }
}
