import {
  allOf,
  anyOf,
  type Check,
  type Denial,
  formLink,
  operator,
  preparer,
  provided,
  type Relation,
  roles,
  scope,
  when,
} from "./permission-check.ts"
import type { Principal } from "./principal.ts"
import type { Role } from "./roles.ts"

/** A membership that is invited, changed or revoked: the roles it holds or would hold. */
export interface MembershipSubject {
  readonly roles: readonly Role[]
}

/** Something that belongs to one account, such as a session. */
export interface OwnedSubject {
  readonly own: boolean
}

/** A person, as the viewer stands to them today. */
export interface PersonSubject {
  readonly relation: Relation
}

/** A person's results in one cycle; `released` speaks of the release this viewer would read. */
export interface ResultsSubject extends PersonSubject {
  readonly released: boolean
}

/** A unit, named by its top node: `within` when that node is, or lies below, the viewer's own or their executive's. */
export interface UnitSubject {
  readonly within: boolean
}

/** A calibration session: whether the viewer sits in it. */
export interface CalibrationSubject {
  readonly participates: boolean
}

/** The form somebody is to answer. */
export interface FormSubject {
  readonly isRater: boolean
}

/** A person somebody would keep notes about; `assesses`: the viewer has had a form from above about them. */
export interface ObservedSubject extends PersonSubject {
  readonly assesses: boolean
}

/** A form notes would be prepared on; `prepares`: it is the executive's the viewer prepares for, and not about them. */
export interface PreparedSubject {
  readonly prepares: boolean
}

/** One form: whose view it holds, and how the viewer stands to it. */
export interface AssessmentSubject extends FormSubject, ResultsSubject {
  /** `CONFIDENTIAL` stands for every perspective that is sealed: reports, two levels down, peers. */
  readonly source: "FROM_ABOVE" | "SELF" | "CONFIDENTIAL"
  readonly submitted: boolean
  /** Whether the viewer assesses the same subject from above in this cycle, and has submitted. */
  readonly viewerAssesses: "NO" | "NOT_YET" | "SUBMITTED"
}

/** Every action there is, with what must be known about its subject. */
export interface ActionSubjects {
  "tenant:create": []
  "settings:read": []
  "settings:change": []
  "member:read": []
  "member:invite": [MembershipSubject]
  "member:change-roles": []
  "member:revoke": [MembershipSubject]
  "session:read": [OwnedSubject]
  "session:revoke": [OwnedSubject]
  "password:change": [OwnedSubject]
  "token:read": []
  "token:create": []
  "token:revoke": []
  "audit:read": []
  "org:read-outline": []
  "org:edit": []
  "person:read-details": [PersonSubject]
  "layer:read-detail": [PersonSubject]
  "layer:override": []
  "layer:name-heads": []
  "mismatch:read": [PersonSubject]
  "contract:read": []
  "contract:draft": []
  "contract:publish": []
  "contract:what-if": []
  "import:plan": []
  "import:apply": []
  "import:read": []
  "cycle:read": []
  "cycle:create": []
  "cycle:open": []
  "cycle:extend": []
  "cycle:close": []
  "cycle:release": []
  "cycle:archive": []
  "cycle:cancel": []
  "cycle:read-progress": []
  "cycle:remind": []
  "cycle:name-assessor": []
  "assessment:answer": [FormSubject]
  "assessment:read": [AssessmentSubject]
  "assessment:reopen": []
  "assessment:reassign": []
  "assessment:send-link": []
  "delegation:name": []
  "note:prepare": [PreparedSubject]
  "observation:keep": [ObservedSubject]
  "observation:read": [OwnedSubject]
  "results:read": [ResultsSubject]
  "result:respond": [ResultsSubject]
  "result:read-response": [ResultsSubject]
  "result:read-correction": [ResultsSubject]
  "result:answer-correction": []
  "board:read": [UnitSubject]
  "calibration:open": []
  "calibration:read": [CalibrationSubject]
  "calibration:move": [CalibrationSubject]
  "calibration:close": []
  "bias-audit:read": []
  "attack-report:read": []
}

export type Action = keyof ActionSubjects

const admin = roles("ADMIN")
const anyMember = roles("ADMIN", "EXEC", "MEMBER")
const own = when(({ own }: OwnedSubject) => own)
const self = when(({ relation }: PersonSubject) => relation === "SELF")
const above = when(({ relation }: PersonSubject) => relation === "ABOVE")
const released = provided(({ released }: { readonly released: boolean }) => released, "NOT_RELEASED")
const plainMembership = provided(({ roles }: MembershipSubject) => roles.every((role) => role === "MEMBER"))
const peopleManager = anyOf<[MembershipSubject]>(
  admin,
  allOf<[MembershipSubject]>(scope("PEOPLE_MANAGE"), plainMembership),
)
const aboutPerson = anyOf<[PersonSubject]>(admin, scope("PEOPLE_MANAGE"), self, above)
const participates = when(({ participates }: CalibrationSubject) => participates)
const cycleManager = anyOf(admin, scope("CYCLES_MANAGE"))
const importer = anyOf(admin, scope("ORG_IMPORT"))

/** A rater rereads what they wrote, save a confidential answer once it is sealed by submitting it. */
const isReadByRater = ({ isRater, source, submitted }: AssessmentSubject) =>
  isRater && (source !== "CONFIDENTIAL" || !submitted)
const rater = anyOf<[AssessmentSubject]>(when(isReadByRater), formLink(isReadByRater))
const attributed = provided(
  ({ source, submitted }: AssessmentSubject) => source !== "CONFIDENTIAL" && submitted,
)
const selfView = provided(({ source }: AssessmentSubject) => source === "SELF")
const assesses = when(({ viewerAssesses }: AssessmentSubject) => viewerAssesses !== "NO")
const hasSubmitted = provided(
  ({ viewerAssesses }: AssessmentSubject) => viewerAssesses === "SUBMITTED",
  "SUBMIT_FIRST",
)
/**
 * An attributed view waits for the release; a self-rating is shown earlier to whoever assesses the same
 * subject, once they have submitted and it can no longer lead them.
 */
const readAssessment = anyOf<[AssessmentSubject]>(
  rater,
  allOf<[AssessmentSubject]>(attributed, selfView, assesses, hasSubmitted),
  allOf<[AssessmentSubject]>(attributed, anyOf<[AssessmentSubject]>(admin, self, above), released),
)

/** Who may do what: the one table. A line is read as "allowed to …". */
const RULES: { readonly [A in Action]: Check<ActionSubjects[A]> } = {
  "tenant:create": operator,
  "settings:read": admin,
  "settings:change": admin,
  "member:read": anyOf(admin, scope("PEOPLE_MANAGE")),
  "member:invite": peopleManager,
  "member:change-roles": admin,
  "member:revoke": peopleManager,
  "session:read": own,
  "session:revoke": own,
  "password:change": own,
  "token:read": admin,
  "token:create": admin,
  "token:revoke": admin,
  "audit:read": roles("ADMIN", "AUDITOR"),
  "org:read-outline": anyOf(anyMember, scope("ORG_READ")),
  "org:edit": anyOf(admin, scope("PEOPLE_MANAGE")),
  "person:read-details": aboutPerson,
  "layer:read-detail": aboutPerson,
  "layer:override": admin,
  "layer:name-heads": admin,
  "mismatch:read": aboutPerson,
  "contract:read": anyOf(anyMember, scope("ORG_READ")),
  "contract:draft": admin,
  "contract:publish": admin,
  "contract:what-if": admin,
  "import:plan": importer,
  "import:apply": importer,
  "import:read": importer,
  "cycle:read": anyOf(anyMember, scope("CYCLES_MANAGE")),
  "cycle:create": cycleManager,
  "cycle:open": cycleManager,
  "cycle:extend": cycleManager,
  "cycle:close": cycleManager,
  "cycle:release": cycleManager,
  "cycle:archive": cycleManager,
  "cycle:cancel": cycleManager,
  "cycle:read-progress": admin,
  "cycle:remind": admin,
  "cycle:name-assessor": admin,
  "assessment:answer": anyOf<[FormSubject]>(
    when(({ isRater }: FormSubject) => isRater),
    formLink(({ isRater }: FormSubject) => isRater),
  ),
  "assessment:read": readAssessment,
  "assessment:reopen": admin,
  "assessment:reassign": admin,
  "assessment:send-link": admin,
  "delegation:name": roles("EXEC"),
  "note:prepare": when(({ prepares }: PreparedSubject) => prepares),
  "observation:keep": when(({ relation, assesses }: ObservedSubject) => relation !== "OTHER" || assesses),
  "observation:read": own,
  "results:read": allOf<[ResultsSubject]>(
    anyOf<[ResultsSubject]>(admin, scope("RESULTS_READ"), self, above),
    released,
  ),
  "result:respond": allOf<[ResultsSubject]>(self, released),
  "result:read-response": allOf<[ResultsSubject]>(anyOf<[ResultsSubject]>(admin, self, above), released),
  "result:read-correction": allOf<[ResultsSubject]>(anyOf<[ResultsSubject]>(admin, self), released),
  "result:answer-correction": admin,
  "board:read": anyOf<[UnitSubject]>(
    admin,
    scope("RESULTS_READ"),
    allOf<[UnitSubject]>(
      anyOf(roles("EXEC"), preparer),
      when(({ within }: UnitSubject) => within),
    ),
  ),
  "calibration:open": admin,
  "calibration:read": anyOf<[CalibrationSubject]>(
    admin,
    allOf<[CalibrationSubject]>(roles("EXEC"), participates),
  ),
  "calibration:move": allOf<[CalibrationSubject]>(roles("ADMIN", "EXEC"), participates),
  "calibration:close": admin,
  "bias-audit:read": anyOf(roles("ADMIN", "EXEC"), scope("RESULTS_READ")),
  "attack-report:read": roles("ADMIN", "AUDITOR"),
}

/** Every action there is, for tests and for the matrix in the documentation. */
export const ACTIONS: readonly Action[] = Object.keys(RULES).filter((key): key is Action => key in RULES)

/**
 * Whether a principal may do something. The caller says how the principal stands to the subject, as of now,
 * so a changed role or reporting line acts at once; the tenant is the wall's business, not this table's.
 */
export function can<A extends Action>(
  principal: Principal,
  action: A,
  ...subject: ActionSubjects[A]
): boolean {
  return whyNot(principal, action, ...subject) === undefined
}

/** Nothing when {@link can} would say yes; otherwise why it says no. */
export function whyNot<A extends Action>(
  principal: Principal,
  action: A,
  ...subject: ActionSubjects[A]
): Denial | undefined {
  return RULES[action](principal, ...subject)
}
