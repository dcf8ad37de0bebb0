import { say } from "../kit/say.ts"
import type { Layer } from "../layers/layer.ts"
import type { GuideReader, Standing, VisibleCompetency, VisibleResult } from "./conversation-result.ts"
import type { GapReading } from "./self-other-gap.ts"

type Reader = GuideReader["is"]

/** What success at a layer turns on, asked by the subject and by whoever is above. */
const OF_THE_LAYER: Readonly<Record<Layer, Readonly<Record<Reader, string>>>> = {
  IC: {
    SUBJECT: say`Which part of my work do you rely on most, and which would you like to rely on more?`,
    MANAGER: say`Which part of your work would you most like to become better at, and who could show you?`,
  },
  M1: {
    SUBJECT: say`Which of my people do you see doing the job better than half a year ago?`,
    MANAGER: say`Which of your people does the job better than half a year ago, and what of that was your coaching?`,
  },
  M2: {
    SUBJECT: say`Which of my managers do you see managing better than half a year ago?`,
    MANAGER: say`Which of your managers manages better than half a year ago, and what of that was your coaching?`,
  },
  EXEC: {
    SUBJECT: say`Which of the managers I chose would you have chosen too, and which not?`,
    MANAGER: say`Which of the managers you chose would you choose again, and which not?`,
  },
}

const DIFFERENT: readonly GapReading[] = ["OVER", "UNDER", "RATERS_DISAGREE", "AGREEMENT_UNTOLD"]

/** Three questions to ask: on what falls short, on what is seen differently or goes well, and on the layer. */
export function conversationQuestions(
  { layer, determinants }: VisibleResult,
  { strongest, weakest, possible }: Standing,
  { is }: GuideReader,
): readonly string[] {
  const short = [...weakest.filter(({ band }) => band === "GAP" || band === "BUILDING"), ...possible][0]
  const different = determinants.filter(({ gap }) => gap && DIFFERENT.includes(gap.reading))
  const other = different.find(({ competency }) => competency !== short?.competency)
  const differs = other ?? (strongest.length === 0 ? different[0] : undefined)
  return [shortQuestion(short, is), secondQuestion(differs, strongest[0], is), OF_THE_LAYER[layer][is]]
}

function shortQuestion(short: VisibleCompetency | undefined, is: Reader): string {
  if (!short) {
    return is === "SUBJECT"
      ? say`What would you like to see more of from me before the next cycle?`
      : say`What do you need from me to keep this up?`
  }
  const what = nameOf(short)
  return is === "SUBJECT"
    ? say`On ${what}: what did you see that I did not, and what would you look for next?`
    : say`On ${what}: what makes it hard at present, and what of that can I change?`
}

function secondQuestion(
  differs: VisibleCompetency | undefined,
  strongest: VisibleCompetency | undefined,
  is: Reader,
): string {
  if (differs) {
    const what = nameOf(differs)
    return is === "SUBJECT"
      ? say`${what} is seen differently: in which situations have you seen it go well, and in which not?`
      : say`${what} is seen differently: in which situations could each view be right?`
  }
  if (strongest) {
    const what = nameOf(strongest)
    return is === "SUBJECT"
      ? say`Where could I use ${what} more than I do?`
      : say`Who could learn ${what} from you, and how?`
  }
  return is === "SUBJECT"
    ? say`What would you have to see to be surer of your view of me?`
    : say`What should I come and see before I form a view?`
}

function nameOf({ competency, name }: VisibleCompetency): string {
  return `${competency} ${name}`
}
