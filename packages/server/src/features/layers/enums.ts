import type { Layer } from "@rung/domain/layers/layer"
import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import type { ExecRuleKind } from "@rung/domain/layers/layer-rules"
import type { ReasonCode } from "@rung/domain/layers/reasons"
import type { TitleMismatchKind } from "@rung/domain/layers/title-mismatch"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const LayerEnum = closedList<Layer>("Layer", "A rung of management; each is a different job.", {
  IC: "Individual contributor: does the job.",
  M1: "Manager of individual contributors: coaches those who do the job.",
  M2: "Manager of managers: coaches managers.",
  EXEC: "C-level: hires great managers.",
})

export const LayerFlagEnum = closedList<LayerFlag>(
  "LayerFlag",
  "What is worth knowing about a derived layer.",
  {
    HEAD: "A root at the top of the company or of a subsidiary.",
    HEAD_WITHOUT_MANAGERS: "A head beneath whom nobody manages anybody; keeps the layer its reports give.",
    EXEC_WITHOUT_MANAGERS: "EXEC, but no managers to hire.",
    SEVERAL_ROOTS: "A root with reports that is no head.",
    UNPLACED: "Neither manager nor reports: an IC until placed.",
    MANAGER_NOT_IN_ORG: "The manager named is not in the org that day.",
    HYBRID: "On two rungs at once, M1 and M2.",
    OVERRIDDEN: "An administrator's override decides. Told only to those who may read layer details.",
    ACTING: "Acts as manager for the reports of a vacant seat.",
    NOT_COUNTED:
      "Of an excluded worker type, in nobody's span. Told only to those who may read layer details.",
    VACANT: "A seat without a person.",
    ABSENT: "A vacant seat without reports: counts nowhere.",
  },
)

export const LayerReasonCodeEnum = closedList<ReasonCode>(
  "LayerReasonCode",
  "One link in the chain that leads to a layer.",
  {
    VACANT_SEAT: "The seat is vacant: counted as if filled while it has reports.",
    REPORTS_NOT_COUNTED: "Some direct reports do not count, by their worker type.",
    COUNTED_REPORTS: "How many reports count, and how many of those manage others.",
    HEADLINE: "Which of a hybrid's two layers is named.",
    HEAD: "Head of the company or of a subsidiary.",
    HEAD_WITHOUT_MANAGERS: "A head, but with no managers beneath.",
    EXEC_BY_RULE: "The tenant's rule for EXEC names this place.",
    EXEC_WITHOUT_MANAGERS: "EXEC, but with no managers beneath.",
    NOT_HEAD: "One of several roots, and not the head.",
    UNPLACED: "Neither manager nor reports.",
    MANAGER_NOT_IN_ORG: "The manager named is not in the org.",
    ACTING: "Acts as manager under a vacant seat.",
    OVERRIDDEN: "An administrator's override, with its reason.",
  },
)

export const ExecRuleKindEnum = closedList<ExecRuleKind>("ExecRuleKind", "Who is EXEC beside the heads.", {
  HEAD_REPORTS: "Counted reports of a head whose own reports make them M2.",
  TITLE_MATCHES: "Persons and seats whose title has the words of a pattern.",
  EXPLICIT_LIST: "Those an administrator listed.",
})

export const TitleMismatchKindEnum = closedList<TitleMismatchKind>(
  "TitleMismatchKind",
  "How a title disagrees with what stands beneath it.",
  {
    SENIOR_TITLE_OVER_ICS: "A senior title, such as Director, with only individual contributors beneath.",
    MANAGER_TITLE_WITHOUT_REPORTS: "A manager's title, such as Head of, without counted reports.",
  },
)
