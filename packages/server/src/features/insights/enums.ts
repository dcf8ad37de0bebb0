import type { ResponseKind } from "@rung/domain/insights/after-release-response"
import type { Attacker } from "@rung/domain/insights/attack-report"
import type { Band } from "@rung/domain/insights/band"
import type { WeakestWithheld } from "@rung/domain/insights/board"
import type { CalibrationState, MinuteKind } from "@rung/domain/insights/calibration-session"
import type { Grade } from "@rung/domain/insights/evidence"
import type { FindingKind } from "@rung/domain/insights/finding"
import type { Movement } from "@rung/domain/insights/movement"
import type { Agreement } from "@rung/domain/insights/release-display"
import type { Trend } from "@rung/domain/insights/release-trend"
import type { RiskKind } from "@rung/domain/insights/risk"
import type { GapReading } from "@rung/domain/insights/self-other-gap"
import type { WhySubject } from "@rung/domain/insights/why"
import type { BoardWhySubject } from "@rung/domain/insights/why-board"
import { closedList } from "../../platform/graphql/closed-list.ts"
import type { ScopeKind } from "./board-scope.ts"

export const BandEnum = closedList<Band>("Band", "What a score means for the layer, lowest first.", {
  GAP: "Below the contract's first threshold, or a determinant breaches the floor.",
  BUILDING: "Not yet what the layer needs.",
  SOLID: "What the layer needs.",
  STRONG: "More than the layer needs.",
  NOT_ENOUGH_EVIDENCE: "Too little of the determinant weight is rated to tell.",
})

export const GradeEnum = closedList<Grade>("EvidenceGrade", "How far a number can be relied on.", {
  A: "Reliability .80 or more: fit to decide on.",
  B: "Reliability .70 or more: fit to decide on.",
  C: "Reliability .50 or more: may be compared.",
  D: "One view, or few: shown hollow, compared with nothing.",
  NONE: "Nobody has rated yet.",
})

export const FindingKindEnum = closedList<FindingKind>(
  "FindingKind",
  "What kind of thing a board opens with.",
  {
    NOTHING_RELEASED: "No cycle has been released to this viewer.",
    NOBODY_HERE: "The scope is empty.",
    NO_EVIDENCE: "Nobody in the scope has been rated.",
    ALL_ONE_VIEW: "Every result rests on one view.",
    FEW_VIEWS: "Every mean is of grade D: no layer can be compared.",
    THIN_RUNG: "The layer with the largest share of people in gap, at grade C or better.",
    NO_GAP: "Nobody is in gap at grade C or better; names the lowest determinant.",
  },
)

export const WeakestWithheldEnum = closedList<WeakestWithheld>(
  "WeakestWithheld",
  "Why no determinant is named as a layer's weakest.",
  {
    ONE_VIEW: "Each mean rests on one rater.",
    FEW_VIEWS: "No mean reaches grade C.",
    NO_EVIDENCE: "Nobody has been rated on a determinant.",
  },
)

export const MovementKindEnum = closedList<Movement["kind"]>(
  "MovementKind",
  "Whether a layer's movement since the release before can be told from noise.",
  {
    NO_EARLIER_RELEASE: "There is no earlier release of this scope.",
    NOT_COMPARABLE: "No determinant reaches grade C in both releases.",
    WITHIN_NOISE: "The largest change is no larger than the detectable difference.",
    MOVED: "The largest change is beyond the detectable difference.",
  },
)

export const RiskKindEnum = closedList<RiskKind>("RiskKind", "What to look at in a layer, gravest first.", {
  FLOOR: "A determinant below the floor at grade C or better.",
  POSSIBLE_GAP: "A determinant below the floor at grade D: too few views to tell.",
  ONE_VIEW: "Results that rest on one rater.",
  NO_EVIDENCE: "People without enough evidence for a band.",
})

export const GapReadingEnum = closedList<GapReading>(
  "SelfOtherReading",
  "How somebody's own rating stands to the others'; told only where four or more agree.",
  {
    OVER: "Half a standard deviation or more above, leniency taken off.",
    IN_LINE: "Within half a standard deviation.",
    UNDER: "Half a standard deviation or more below.",
    RATERS_DISAGREE: "The others agree too little to compare with.",
    AGREEMENT_UNTOLD: "Whether the others agree is not told, to protect those who answered.",
    TOO_FEW_VIEWS: "Two or three ratings by others.",
    ONE_VIEW: "One rating by somebody else.",
    NO_VIEW: "No rating by others.",
    NO_SELF: "No rating by the person.",
  },
)

export const RaterAgreementEnum = closedList<Agreement>(
  "RaterAgreement",
  "Whether confidential raters agree, as far as that tells nobody's answer.",
  {
    AGREE: "A within-group agreement of .5 or more.",
    DISAGREE: "Less than that.",
  },
)

export const TrendBandEnum = closedList<Extract<Trend, { kind: "BAND" }>["band"]>(
  "TrendBand",
  "The direction of a movement.",
  {
    UP: "Up by more than can be noise.",
    LEVEL: "No more than can be noise.",
    DOWN: "Down by more than can be noise.",
  },
)

export const ResponseKindEnum = closedList<ResponseKind>(
  "ResponseKind",
  "What somebody may write about their own result.",
  {
    REPLY: "A reply, for those above in the solid line and ADMIN.",
    CORRECTION: "What is wrong as a matter of fact, for ADMIN, who answers with a note.",
  },
)

export const ScopeKindEnum = closedList<ScopeKind>("BoardScopeKind", "Whom a board speaks of.", {
  COMPANY: "Everybody in the cycle.",
  UNIT: "Everybody of one department or unit, as it was called when the cycle opened.",
  SUBTREE: "Everybody below one person, that person not.",
})

export const WhySubjectEnum = closedList<WhySubject>("WhySubject", "Which of a person's values to explain.", {
  LAYER_SCORE: "The weighted mean over determinants.",
  COMPETENCY: "The mean on one competency; name it.",
  BAND: "The word for the score, and what caps it; of a determinant if one is named.",
  GRADE: "The evidence grade of the layer score, or of a competency if one is named.",
  INTERVAL: "The interval around the layer score, or around a competency's mean if one is named.",
  COVERAGE: "The rated share of the determinant weight.",
  AXIS: "One side of the coaching × hiring map; name it.",
  GAP: "How the person's own rating of a determinant stands to the others'; name it. For readers of forms.",
})

export const BoardWhySubjectEnum = closedList<BoardWhySubject>(
  "BoardWhySubject",
  "Which of a board's values to explain.",
  {
    CELL: "A mean of the heat map, the weakest determinant's too: name a competency or a family.",
    BAND_COUNT: "How many people are in a band; name it.",
    GRADE_COUNT: "How many people have a layer score of certain evidence grades; name them.",
  },
)

export const CalibrationStateEnum = closedList<CalibrationState>(
  "CalibrationState",
  "Whether a calibration session still moves bands.",
  {
    OPEN: "Bands may be moved.",
    CLOSED: "What it decided stands; it is never opened again.",
  },
)

export const CalibrationMinuteKindEnum = closedList<MinuteKind>(
  "CalibrationMinuteKind",
  "What happened in a calibration session.",
  {
    OPENED: "An administrator opened it.",
    MOVED: "Somebody's band was set beside the computed one.",
    TAKEN_BACK: "A move was taken back, and what stood before stands again.",
    CLOSED: "An administrator closed it.",
  },
)

export const AttackerEnum = closedList<Attacker>(
  "Attacker",
  "How much was taken to be known by who attacks.",
  {
    BOARDS: "Somebody who reads every board, line and person that decisions are made on.",
    EVERYBODY: "All readers together, each adding what they alone may read about themselves.",
  },
)
