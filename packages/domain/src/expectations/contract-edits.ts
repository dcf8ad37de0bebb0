import type { Problem } from "../kit/problem.ts"
import type { Layer } from "../layers/layer.ts"
import type {
  AxisRule,
  Contract,
  Expectation,
  Family,
  ItemFromBelow,
  Route,
  Status,
  Thresholds,
} from "./contract.ts"

/** A competency that a draft gets. */
export interface AddedCompetency {
  /** One to six capital letters and digits, unique in the contract. It never changes: results go by it. */
  readonly code: string
  readonly name: string
  readonly family: Family
  /** What is seen at 1, 2, 3, 4 and 5; may be blank while it is a draft. */
  readonly anchors: readonly string[]
  readonly itemFromBelow?: ItemFromBelow | null
  readonly bestRaters?: string | null
  /** Code of the competency it is shown before; the last one unless told. */
  readonly before?: string | null
}

/** What is to be seen at one point of the scale. */
export interface EditedAnchor {
  /** Of the scale: 1 to 5. */
  readonly level: number
  readonly text: string
}

/** What is to change of one competency; what is absent stays. */
export interface ChangedCompetency {
  readonly code: string
  readonly name?: string | null
  readonly family?: Family | null
  /** Those that are worded anew. */
  readonly anchors?: readonly EditedAnchor[] | null
  /** `null` takes the item away. */
  readonly itemFromBelow?: ItemFromBelow | null
  readonly bestRaters?: string | null
}

/** What one competency is to mean at one layer. */
export interface EditedExpectation extends Pick<Expectation, "competency" | "layer"> {
  /** `null`: nothing is expected of it there any more, and nobody is asked about it there. */
  readonly status: Status | null
  /** Share of the layer score, 0 to 1, for DETERMINANT; absent keeps the weight, or begins with 0. */
  readonly weight?: number | null
}

/** Thresholds that are to change; what is absent stays. */
export type EditedThresholds = { readonly [Name in keyof Thresholds]?: number | null }

/** Changes to a draft, made in the order in which they stand here. */
export interface ContractEdits {
  readonly name?: string | null
  /** Codes; with them go their expectations, questions and places on the map. */
  readonly removeCompetencies?: readonly string[] | null
  readonly addCompetencies?: readonly AddedCompetency[] | null
  readonly changeCompetencies?: readonly ChangedCompetency[] | null
  /** Every code once, in the order in which competencies are to be shown. */
  readonly order?: readonly string[] | null
  readonly expectations?: readonly EditedExpectation[] | null
  /** Layers whose weights are to be scaled to sum to 1. */
  readonly scaleWeights?: readonly Layer[] | null
  /** Each replaces a route; one without competencies takes it away. */
  readonly routes?: readonly Route[] | null
  /** Each replaces one side of the map at one layer. */
  readonly axes?: readonly AxisRule[] | null
  readonly thresholds?: EditedThresholds | null
}

/** A contract after edits, and what could not be done of them. */
export interface Edited {
  readonly contract: Contract
  readonly problems: readonly Problem[]
}

/** What a contract may hold at most: it has to stay readable for those who are judged by it. */
export const CONTRACT_LIMITS = { competencies: 60, name: 120, text: 600 } as const
