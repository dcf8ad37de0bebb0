import type { Role, TokenScope } from "@rung/domain/access/roles"
import type { RootName } from "../kit/schema.ts"

/** Who may call at all: a visitor, a member by role, a script by each scope alone, the operator. */
export type ActorName = "VISITOR" | Role | TokenScope | "OPERATOR"

export interface Line {
  /** They are served, as far as what they ask about is theirs to see. */
  readonly allowed: readonly ActorName[]
  /** To them the very thing that others are served does not exist. */
  readonly hidden?: readonly ActorName[]
}

const EVERYBODY: readonly ActorName[] = [
  "VISITOR",
  "ADMIN",
  "EXEC",
  "MEMBER",
  "AUDITOR",
  "ORG_READ",
  "ORG_IMPORT",
  "CYCLES_MANAGE",
  "RESULTS_READ",
  "PEOPLE_MANAGE",
  "OPERATOR",
]
const TOKENS: readonly ActorName[] = [
  "ORG_READ",
  "ORG_IMPORT",
  "CYCLES_MANAGE",
  "RESULTS_READ",
  "PEOPLE_MANAGE",
]
const everybody: Line = { allowed: EVERYBODY }
const signedIn: Line = { allowed: EVERYBODY.filter((name) => name !== "VISITOR") }
const members: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "AUDITOR"] }
const admin: Line = { allowed: ["ADMIN"] }
const people: Line = { allowed: ["ADMIN", "PEOPLE_MANAGE"] }
const outline: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "ORG_READ"] }
const cycleReaders: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "CYCLES_MANAGE"] }
const cycleManagers: Line = { allowed: ["ADMIN", "CYCLES_MANAGE"] }
const importers: Line = { allowed: ["ADMIN", "ORG_IMPORT"] }
/** EXEC for a unit of their own. */
const board: Line = { allowed: ["ADMIN", "EXEC", "RESULTS_READ"] }
/** The case asks about MEMBER themselves, who stand below EXEC. */
const results: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "RESULTS_READ"] }
/** The case's form is MEMBER's to answer. */
const rater: Line = { allowed: ["MEMBER"], hidden: ["ADMIN", "EXEC", "AUDITOR", ...TOKENS] }

/** The matrix: who may call which root field. Whoever is not named is refused: a visitor has to sign in, others may not. */
export const ACCESS: Readonly<Partial<Record<RootName, Line>>> = {
  "Query.apiTokens": admin,
  "Query.assessment": {
    allowed: ["ADMIN"],
    // A form about the top, of a released cycle: nobody here rated it, is its subject, or stands above.
    hidden: ["EXEC", "MEMBER", "AUDITOR", ...TOKENS],
  },
  "Query.auditLog": { allowed: ["ADMIN", "AUDITOR"] },
  "Query.boardScopes": board,
  "Query.coachingHiringMap": board,
  "Query.contract": outline,
  "Query.contractDiff": outline,
  "Query.contractDraft": admin,
  "Query.contractWhatIf": admin,
  "Query.contracts": outline,
  "Query.cycle": cycleReaders,
  "Query.coveragePlan": cycleManagers,
  "Query.cycles": cycleReaders,
  "Query.expectations": outline,
  "Query.invitation": everybody,
  "Query.invitations": people,
  "Query.layerBoard": board,
  "Query.layerOverrides": admin,
  "Query.layerRules": admin,
  "Query.layerTimeline": outline,
  "Query.members": people,
  "Query.myForms": members,
  "Query.node": signedIn,
  "Query.openingPreview": cycleManagers,
  "Query.org": outline,
  "Query.orgChildren": outline,
  "Query.orgImportPlan": importers,
  "Query.orgImports": importers,
  "Query.orgPath": outline,
  "Query.orgShape": outline,
  "Query.lineViews": board,
  "Query.passages": outline,
  "Query.people": outline,
  "Query.peopleBehind": board,
  "Query.person": outline,
  "Query.personReleases": results,
  "Query.personResult": results,
  "Query.sessions": members,
  "Query.settings": admin,
  "Query.titleMismatches": outline,
  "Query.units": outline,
  "Query.uploadPreview": importers,
  "Query.viewer": everybody,
  "Query.welcome": everybody,
  "Query.why": results,

  "Subscription.orgImportProgress": importers,

  "Mutation.acceptInvitation": everybody,
  "Mutation.addPerson": people,
  "Mutation.addPosition": people,
  "Mutation.amendOrgImport": importers,
  "Mutation.appendOrgImportRows": importers,
  "Mutation.applyOrgImport": importers,
  "Mutation.archiveCycle": cycleManagers,
  "Mutation.cancelCycle": cycleManagers,
  "Mutation.cancelOrgImport": importers,
  "Mutation.changeContractDraft": admin,
  "Mutation.changeCycle": cycleManagers,
  "Mutation.changeLayerRules": admin,
  "Mutation.changePassword": members,
  "Mutation.changePerson": people,
  "Mutation.changeRoles": admin,
  "Mutation.changeSettings": admin,
  "Mutation.closeCycle": cycleManagers,
  "Mutation.createApiToken": admin,
  "Mutation.createCycle": cycleManagers,
  "Mutation.createTenant": { allowed: ["OPERATOR"] },
  "Mutation.declineAssessment": rater,
  "Mutation.discardContractDraft": admin,
  "Mutation.endLayerOverride": admin,
  "Mutation.endPerson": people,
  "Mutation.endPosition": people,
  "Mutation.extendCycle": cycleManagers,
  "Mutation.fillPosition": people,
  "Mutation.inviteMembers": people,
  // Running cycles does not include inviting people.
  "Mutation.inviteRaters": admin,
  "Mutation.sendFormLink": admin,
  "Mutation.openFormLink": everybody,
  "Mutation.renewFormLink": everybody,
  "Mutation.linkMemberToPerson": admin,
  "Mutation.moveReport": people,
  "Mutation.nameHeads": admin,
  "Mutation.openCycle": cycleManagers,
  "Mutation.overrideLayer": admin,
  "Mutation.planOrgImport": importers,
  "Mutation.publishContract": admin,
  "Mutation.releaseCycle": cycleManagers,
  "Mutation.removeMember": people,
  "Mutation.reopenAssessment": admin,
  "Mutation.requestPasswordReset": everybody,
  "Mutation.resendInvitation": people,
  "Mutation.resetPassword": everybody,
  "Mutation.revertOrgImport": importers,
  "Mutation.revokeApiToken": admin,
  "Mutation.revokeInvitation": people,
  "Mutation.revokeSession": members,
  "Mutation.saveDraft": rater,
  "Mutation.signIn": everybody,
  "Mutation.signOut": everybody,
  "Mutation.startContractDraft": admin,
  "Mutation.startOrgImport": importers,
  "Mutation.submitAssessment": rater,
  "Mutation.switchTenant": members,
  "Mutation.vacatePosition": people,
}
