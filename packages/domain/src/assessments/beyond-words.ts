import { say } from "../kit/say.ts"
/** What is said at the end of a form, before anybody answers. */
export interface ClosingWords {
  readonly question: string
  /** What 1, 2, 3, 4 and 5 mean, in that order. */
  readonly choices: readonly [string, string, string, string, string]
  /** Who reads the overall judgement, and what for. */
  readonly aboutOverall: string
  /** What the carried competencies are asked for. */
  readonly aboutItems: string
}

export function closingWords(subject: string): ClosingWords {
  return {
    question: say`All in all, how good is ${subject} in this job?`,
    choices: [say`Not good enough`, say`Partly good enough`, say`Good`, say`Very good`, say`Outstanding`],
    aboutOverall: say`Optional, and counts 0 in the score. Nobody but you sees it, ${subject} included: it is read only together with at least 29 others, to see what our judgements follow.`,
    aboutItems: say`Optional. Counts 0 in the score. Asked so that we can see whether our judgement still follows what mattered one layer below.`,
  }
}
