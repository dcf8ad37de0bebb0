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
/** Whoever is in the company, and every token of it. */
const inside: Line = { allowed: EVERYBODY.filter((name) => name !== "VISITOR" && name !== "OPERATOR") }
const members: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "AUDITOR"] }
const standing: Line = { allowed: ["EXEC", "MEMBER"] }
const admin: Line = { allowed: ["ADMIN"] }
const executive: Line = { allowed: ["EXEC"] }
const people: Line = { allowed: ["ADMIN", "PEOPLE_MANAGE"] }
const outline: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "ORG_READ"] }
const cycleReaders: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "CYCLES_MANAGE"] }
const cycleManagers: Line = { allowed: ["ADMIN", "CYCLES_MANAGE"] }
const calibrating: Line = { allowed: ["ADMIN", "EXEC"] }
const importers: Line = { allowed: ["ADMIN", "ORG_IMPORT"] }
/** EXEC for a unit of their own. */
const board: Line = { allowed: ["ADMIN", "EXEC", "RESULTS_READ"] }
/** The case asks about MEMBER themselves, who stand below EXEC. */
const results: Line = { allowed: ["ADMIN", "EXEC", "MEMBER", "RESULTS_READ"] }
/** The case's form is MEMBER's to answer. */
const rater: Line = { allowed: ["MEMBER"], hidden: ["ADMIN", "EXEC", "AUDITOR", ...TOKENS] }

/** The case's note is MEMBER's own; to other members it does not exist, and scripts have none. */
const author: Line = { allowed: ["MEMBER"], hidden: ["ADMIN", "EXEC", "AUDITOR"] }

/** EXEC and MEMBER each change a plan of their own: EXEC begins one in the case of `savePlan`. */
const planner: Line = { allowed: ["EXEC", "MEMBER"], hidden: ["ADMIN", "AUDITOR"] }

/** The matrix: who may call which root field. Whoever is not named is refused: a visitor has to sign in, others may not. */
export const ACCESS: Readonly<Partial<Record<RootName, Line>>> = {
  "Query.afterRelease": members,
  "Query.apiTokens": admin,
  "Query.assessment": {
    allowed: ["ADMIN"],
    // A form about the top, of a released cycle: nobody here rated it, is its subject, or stands above.
    hidden: ["EXEC", "MEMBER", "AUDITOR", ...TOKENS],
  },
  "Query.attackReport": { allowed: ["ADMIN", "AUDITOR"] },
  "Query.auditLog": { allowed: ["ADMIN", "AUDITOR"] },
  "Query.biasAudit": board,
  "Query.boardScopes": board,
  // EXEC sits in the case's session.
  "Query.calibrationSession": calibrating,
  "Query.calibrationSessions": calibrating,
  "Query.coachingHiringMap": board,
  "Query.contract": outline,
  "Query.contractDiff": outline,
  "Query.contractDraft": admin,
  "Query.contractTexts": admin,
  "Query.contractTranslations": inside,
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
  "Query.draftKey": members,
  "Query.myForms": members,
  "Query.myMirror": members,
  "Query.myPlan": members,
  "Query.sharedPlans": members,
  "Query.observations": members,
  "Query.node": signedIn,
  "Query.notifications": members,
  "Query.openingPreview": cycleManagers,
  "Query.org": outline,
  "Query.orgChildren": outline,
  "Query.orgImportPlan": importers,
  "Query.orgImports": importers,
  "Query.orgPath": outline,
  "Query.orgShape": outline,
  "Query.lineViews": board,
  "Query.flaggedPlaces": outline,
  "Query.passageMonths": outline,
  "Query.passages": outline,
  "Query.people": outline,
  "Query.peopleBehind": board,
  "Query.person": outline,
  "Query.personReleases": results,
  "Query.personResult": results,
  "Query.delegations": members,
  "Query.preparing": members,
  "Query.preparedNotes": members,
  "Query.savedViews": members,
  "Query.sessions": members,
  "Query.settings": admin,
  "Query.setup": admin,
  "Query.titleMismatches": outline,
  "Query.units": outline,
  "Query.uploadPreview": importers,
  "Query.viewer": everybody,
  "Query.welcome": everybody,
  "Query.why": results,

  "Subscription.orgImportProgress": importers,

  "Mutation.acceptInvitation": everybody,
  // Of a result of one's own: for whoever stands for somebody in the org.
  "Mutation.acknowledgeResult": standing,
  "Mutation.addPerson": people,
  "Mutation.addPosition": people,
  "Mutation.amendOrgImport": importers,
  "Mutation.answerCorrection": admin,
  "Mutation.appendOrgImportRows": importers,
  "Mutation.applyOrgImport": importers,
  "Mutation.archiveCycle": cycleManagers,
  "Mutation.cancelCycle": cycleManagers,
  "Mutation.cancelOrgImport": importers,
  "Mutation.changeContractDraft": admin,
  "Mutation.translateContract": admin,
  "Mutation.changeCycle": cycleManagers,
  "Mutation.changeLayerRules": admin,
  "Mutation.changePassword": members,
  "Mutation.changePerson": people,
  "Mutation.changeRoles": admin,
  "Mutation.changeSettings": admin,
  "Mutation.closeCalibration": admin,
  "Mutation.cloneCycle": cycleManagers,
  "Mutation.closeCycle": cycleManagers,
  "Mutation.dropAssessor": admin,
  "Mutation.nameAssessor": admin,
  "Mutation.createApiToken": admin,
  "Mutation.createCycle": cycleManagers,
  "Mutation.createTenant": { allowed: ["OPERATOR"] },
  "Mutation.declineAssessment": rater,
  "Mutation.discardContractDraft": admin,
  "Mutation.dropView": members,
  "Mutation.nameDelegate": executive,
  "Mutation.endDelegation": executive,
  // Nobody here prepares for an executive.
  "Mutation.prepareNote": { allowed: [] },
  "Mutation.endLayerOverride": admin,
  "Mutation.endPerson": people,
  "Mutation.endPosition": people,
  "Mutation.extendCycle": cycleManagers,
  "Mutation.fillPosition": people,
  "Mutation.inviteMembers": people,
  // Running cycles does not include inviting people.
  "Mutation.inviteRaters": admin,
  "Mutation.remindRaters": admin,
  "Mutation.sendFormLink": admin,
  "Mutation.openFormLink": everybody,
  "Mutation.renewFormLink": everybody,
  "Mutation.keepSetupStep": admin,
  "Mutation.linkMemberToPerson": admin,
  "Mutation.moveBand": calibrating,
  "Mutation.moveReport": people,
  "Mutation.nameHeads": admin,
  "Mutation.openCalibration": admin,
  "Mutation.openCycle": cycleManagers,
  "Mutation.overrideLayer": admin,
  "Mutation.planOrgImport": importers,
  "Mutation.planReminders": cycleManagers,
  "Mutation.publishContract": admin,
  "Mutation.putSetupAside": admin,
  "Mutation.readNotifications": members,
  "Mutation.releaseCycle": cycleManagers,
  "Mutation.removeMember": people,
  "Mutation.reassignAssessment": admin,
  "Mutation.reopenAssessment": admin,
  "Mutation.renameView": members,
  "Mutation.replyToResult": standing,
  "Mutation.requestPasswordReset": everybody,
  "Mutation.resendInvitation": people,
  "Mutation.resetPassword": everybody,
  "Mutation.revertOrgImport": importers,
  "Mutation.revokeApiToken": admin,
  "Mutation.revokeInvitation": people,
  "Mutation.revokeSession": members,
  "Mutation.attachObservation": author,
  "Mutation.changeObservation": author,
  "Mutation.dropObservation": author,
  "Mutation.keepObservation": standing,
  "Mutation.addPlanCheckIn": author,
  "Mutation.archivePlan": planner,
  "Mutation.savePlan": standing,
  "Mutation.sharePlan": planner,
  "Mutation.unsharePlan": planner,
  "Mutation.deleteMirror": members,
  "Mutation.saveMirror": members,
  "Mutation.saveDraft": rater,
  "Mutation.saveView": members,
  "Mutation.signIn": everybody,
  "Mutation.signOut": everybody,
  "Mutation.startContractDraft": admin,
  "Mutation.startOrgImport": importers,
  "Mutation.submitAssessment": rater,
  "Mutation.switchTenant": members,
  "Mutation.takeBackMove": calibrating,
  "Mutation.vacatePosition": people,
}
