import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import { WORKER_TYPES, type WorkerType } from "../org/worker-type.ts"
import { titleWords } from "./title-words.ts"

export const EXEC_RULE_KINDS = ["HEAD_REPORTS", "TITLE_MATCHES", "EXPLICIT_LIST"] as const

export type ExecRuleKind = (typeof EXEC_RULE_KINDS)[number]

/**
 * Who is `EXEC` beside the heads: counted reports of a head whose headline layer by rule 3 is M2; persons and
 * seats whose title has the words of a pattern ("chief * officer": `*` stands for any words); or the listed ones.
 */
export type ExecRule =
  | { readonly kind: "HEAD_REPORTS" }
  | { readonly kind: "TITLE_MATCHES"; readonly patterns: readonly string[] }
  | { readonly kind: "EXPLICIT_LIST"; readonly nodeIds: readonly string[] }

/** A tenant's choices in deriving layers. */
export interface LayerRules {
  /** Worker types that do not count as reports unless they have counted reports themselves. */
  readonly excludedWorkerTypes: readonly WorkerType[]
  readonly execRule: ExecRule
  /** The head an administrator named. Absent, or no root on the day: the root with the largest subtree. */
  readonly headId?: string | undefined
  /** Further roots an administrator named as heads of their own. */
  readonly subsidiaryHeadIds: readonly string[]
}

export const DEFAULT_LAYER_RULES: LayerRules = {
  excludedWorkerTypes: ["CONTRACTOR", "INTERN", "ASSISTANT", "BOARD_MEMBER", "SERVICE_ACCOUNT"],
  execRule: { kind: "HEAD_REPORTS" },
  subsidiaryHeadIds: [],
}

/** A tenant may hold this many title patterns, each this many characters long. */
export const MAX_TITLE_PATTERNS = 50
export const MAX_TITLE_PATTERN_LENGTH = 100

/**
 * Refuses rules that cannot be meant: employees excluded (`EMPLOYEES_EXCLUDED`), a worker type unknown
 * (`WORKER_TYPE_UNKNOWN`), no title pattern, or too many (`TITLE_PATTERNS_COUNT`), one without a word or too long
 * (`TITLE_PATTERN_UNUSABLE`), the head named as a subsidiary's too (`HEAD_NAMED_TWICE`).
 */
export function checkLayerRules(rules: LayerRules): Result<LayerRules> {
  const problems = [
    ...checkWorkerTypes(rules.excludedWorkerTypes),
    ...(rules.execRule.kind === "TITLE_MATCHES" ? checkPatterns(rules.execRule.patterns) : []),
  ]
  if (rules.headId !== undefined && rules.subsidiaryHeadIds.includes(rules.headId))
    problems.push(
      problem(
        "HEAD_NAMED_TWICE",
        "The head cannot head a subsidiary too: take one out.",
        "subsidiaryHeadIds",
      ),
    )
  return okUnless(problems, () => rules)
}

function checkWorkerTypes(types: readonly WorkerType[]): Problem[] {
  const problems = types
    .filter((type) => !WORKER_TYPES.includes(type))
    .map((type) =>
      problem(
        "WORKER_TYPE_UNKNOWN",
        `${type} is no worker type: choose of ${WORKER_TYPES.join(", ")}.`,
        "excludedWorkerTypes",
      ),
    )
  if (!types.includes("EMPLOYEE")) return problems
  const text = say`Employees always count: take them out, or nobody would be a manager.`
  return [...problems, problem("EMPLOYEES_EXCLUDED", text, "excludedWorkerTypes")]
}

function checkPatterns(patterns: readonly string[]): Problem[] {
  const unusable = patterns.flatMap((pattern, index) =>
    titleWords(pattern).length > 0 && pattern.length <= MAX_TITLE_PATTERN_LENGTH
      ? []
      : [
          problem(
            "TITLE_PATTERN_UNUSABLE",
            `Give a pattern at least one word and at most ${MAX_TITLE_PATTERN_LENGTH} characters.`,
            "execRule",
            "patterns",
            index,
          ),
        ],
  )
  if (patterns.length > 0 && patterns.length <= MAX_TITLE_PATTERNS) return unusable
  const text = say`Give between 1 and ${MAX_TITLE_PATTERNS} title patterns.`
  return [problem("TITLE_PATTERNS_COUNT", text, "execRule", "patterns"), ...unusable]
}
