import type { NewsKind } from "@rung/domain/imports/news"
import type { KeptStep, SetupState, SetupStep } from "@rung/domain/imports/setup-steps"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const SetupStepEnum = closedList<SetupStep>(
  "SetupStep",
  "What a company does until its first results are there.",
  {
    IMPORT: "Bring the people in.",
    HEADS: "Say who heads the company.",
    CONTRACT:
      "Look at what each layer is judged on, and publish a contract of one's own or keep the default.",
    INVITE: "Invite people who sign in.",
    PREPARE: "Prepare a cycle.",
    OPEN: "Open that cycle.",
    RELEASE: "Close it and release its results.",
  },
)

export const KeptStepEnum = closedList<KeptStep>(
  "KeptStep",
  "Steps that may be settled by keeping what Rung proposes.",
  {
    HEADS: "The root with the most people heads the company.",
    CONTRACT: "The default contract stays in force.",
  },
)

export const SetupStateEnum = closedList<SetupState>("SetupState", "How far one of the first steps is.", {
  DONE: "Nothing is left to do.",
  NEXT: "The first that can be done now.",
  POSSIBLE: "Can be done now, too.",
  WAITS: "Another step has to be done before.",
})

export const NewsKindEnum = closedList<NewsKind>("NotificationKind", "What somebody is told of.", {
  FORMS_ASKED: "Forms are asked of the viewer in an open cycle.",
  FORMS_DUE: "Such forms are due tomorrow or today.",
  RESULTS_RELEASED: "Results of the viewer's own are there.",
  TEAM_RESULTS_RELEASED: "Results of the viewer's direct reports are there.",
  CORRECTION_ANSWERED: "A correction the viewer filed has an answer.",
  CORRECTION_FILED: "A correction waits for an answer; for ADMIN.",
  PLAN_SHARED: "Somebody shares a development plan with the viewer.",
  IMPORT_APPLIED: "An import has been written to the org; for whoever reads imports.",
  IMPORT_FAILED: "An import failed; for whoever reads imports.",
  CYCLE_CLOSES: "An open cycle has its last day tomorrow or today; for whoever closes cycles.",
  CYCLE_OVER: "An open cycle takes no answers any more and waits to be closed; for whoever closes cycles.",
  CYCLE_CLOSED: "A closed cycle waits for its release; for whoever releases cycles.",
})
