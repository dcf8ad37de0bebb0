import type { Variables } from "./caller.ts"
import type { RootName } from "./schema.ts"
import type { Side } from "./world.ts"

export interface Case {
  /** A valid call with nouns of the side's own: every argument that takes an id is filled. */
  readonly args: (own: Side) => Variables
  /** Other valid calls, where one cannot fill every argument. */
  readonly also?: readonly ((own: Side) => Variables)[]
  /** Only they are worth trying: the field does not ask who calls, and counts tries. */
  readonly by?: readonly string[]
  /** Never called with arguments of the caller's own: it would end the caller's session. */
  readonly endsSession?: true
  /** Also called with names, addresses and slugs of the other tenant's: it looks something up by them. */
  readonly looksUp?: true
}

const nothing = (): Variables => ({})
const input = (make: (own: Side) => Variables) => (own: Side) => ({ input: make(own) })
const page = { first: 50 }

/** How each root field is called. A field without a line here fails the attack. */
export const CASES: Partial<Record<RootName, Case>> = {
  "Query.node": { args: ({ ids }) => ({ id: ids["Person:manager"] }) },
  "Query.viewer": { args: nothing },
  "Query.welcome": { args: nothing },
  "Query.sessions": { args: nothing },
  "Query.savedViews": { args: nothing },
  "Query.delegations": { args: nothing },
  "Query.preparing": { args: nothing },
  "Query.preparedNotes": { args: ({ ids }) => ({ assessmentId: ids["Assessment:drafted"] }) },
  "Query.setup": { args: nothing },
  "Query.notifications": { args: () => page },
  "Query.members": { args: ({ canary }) => ({ ...page, search: `rhea@${canary}` }), looksUp: true },
  "Query.invitation": { args: () => ({ token: "no-such-invitation" }) },
  "Query.invitations": { args: () => page },
  "Query.apiTokens": { args: nothing },
  "Query.settings": { args: nothing },
  "Query.attackReport": { args: ({ ids }) => ({ cycleId: ids["Cycle:released"] }) },
  "Query.auditLog": { args: () => page },
  "Query.people": {
    args: ({ canary, ids }) => ({
      ...page,
      search: `Rhea ${canary}`,
      filter: { within: ids["Person:root"] },
    }),
    looksUp: true,
  },
  "Query.person": { args: ({ ids }) => ({ id: ids["Person:manager"] }) },
  "Query.layerTimeline": { args: ({ ids }) => ({ personId: ids["Person:clerk"] }) },
  "Query.org": { args: nothing },
  "Query.units": { args: nothing },
  "Query.orgChildren": { args: ({ ids }) => ({ ...page, parentId: ids["Person:root"] }) },
  "Query.orgPath": { args: ({ ids }) => ({ id: ids["Position:vacant"] }) },
  "Query.orgShape": { args: ({ ids }) => ({ scopeId: ids["Person:root"] }) },
  "Query.flaggedPlaces": { args: () => ({ ...page, flag: "VACANT" }) },
  "Query.titleMismatches": { args: () => page },
  "Query.passageMonths": { args: nothing },
  "Query.passages": { args: () => ({ ...page, from: "2024-01-01" }) },
  "Query.layerOverrides": { args: () => page },
  "Query.layerRules": { args: nothing },
  "Query.contract": { args: nothing },
  "Query.contracts": { args: nothing },
  "Query.contractDraft": { args: nothing },
  "Query.contractTexts": { args: () => ({ language: "DE" }) },
  "Query.contractTranslations": { args: () => ({ language: "DE" }) },
  "Query.contractDiff": { args: () => ({ from: 1, to: 1 }) },
  "Query.contractWhatIf": { args: () => ({ version: 2 }) },
  "Query.expectations": { args: () => ({ layer: "M1" }) },
  "Query.cycles": { args: () => page },
  "Query.cycle": { args: ({ ids }) => ({ id: ids["Cycle:open"] }) },
  "Query.openingPreview": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:draft"],
      population: { subtreeOf: ids["Person:vice"] },
    })),
  },
  "Query.coveragePlan": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:draft"],
      population: { subtreeOf: ids["Person:vice"] },
    })),
  },
  "Query.calibrationSessions": { args: ({ ids }) => ({ cycleId: ids["Cycle:released"] }) },
  "Query.calibrationSession": { args: ({ ids }) => ({ id: ids["CalibrationSession:closed"] }) },
  "Query.myForms": { args: ({ ids }) => ({ cycleId: ids["Cycle:open"] }) },
  "Query.draftKey": { args: nothing },
  "Query.observations": { args: ({ ids }) => ({ personId: ids["Person:clerk"] }), also: [nothing] },
  "Query.assessment": { args: ({ ids }) => ({ id: ids["Assessment:released"] }) },
  "Query.uploadPreview": { args: ({ ids }) => ({ uploadId: ids["Upload:file"] }) },
  "Query.orgImportPlan": { args: ({ ids }) => ({ id: ids["OrgImport:planned"] }) },
  "Query.orgImports": { args: () => page },
  "Query.layerBoard": {
    args: ({ ids }) => ({ cycleId: ids["Cycle:released"], scope: { personId: ids["Person:vice"] } }),
  },
  "Query.biasAudit": { args: ({ ids }) => ({ cycleId: ids["Cycle:released"] }) },
  "Query.boardScopes": {
    args: ({ ids, canary }) => ({ ...page, cycleId: ids["Cycle:released"], search: `Harbour ${canary}` }),
    looksUp: true,
  },
  "Query.coachingHiringMap": {
    args: ({ ids }) => ({ cycleId: ids["Cycle:released"], scope: { personId: ids["Person:vice"] } }),
  },
  "Query.lineViews": {
    args: ({ ids }) => ({
      layer: "M1",
      cycleId: ids["Cycle:released"],
      scope: { personId: ids["Person:vice"] },
    }),
  },
  "Query.peopleBehind": {
    args: ({ ids }) => ({ ...page, cycleId: ids["Cycle:released"], scope: { personId: ids["Person:vice"] } }),
  },
  "Query.personResult": {
    args: ({ ids }) => ({ personId: ids["Person:manager"], cycleId: ids["Cycle:released"] }),
  },
  "Query.afterRelease": { args: ({ ids }) => ({ cycleId: ids["Cycle:released"] }) },
  "Query.personReleases": { args: ({ ids }) => ({ personId: ids["Person:manager"] }) },
  "Query.why": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:released"],
      person: { personId: ids["Person:manager"], subject: "LAYER_SCORE" },
    })),
    also: [
      input(({ ids }) => ({
        cycleId: ids["Cycle:released"],
        board: { scope: { personId: ids["Person:vice"] }, layer: "M1", subject: "BAND_COUNT", band: "GAP" },
      })),
    ],
  },

  "Subscription.orgImportProgress": { args: ({ ids }) => ({ id: ids["OrgImport:planned"] }) },

  "Mutation.signIn": {
    args: input(({ canary, slug }) => ({
      email: `admin@${canary}.test`,
      password: "wrong-wrong-wrong",
      tenant: slug,
    })),
    by: ["VISITOR"],
    looksUp: true,
  },
  "Mutation.signOut": { args: nothing, by: ["VISITOR"] },
  "Mutation.switchTenant": { args: ({ slug }) => ({ tenant: slug }), endsSession: true, looksUp: true },
  "Mutation.acceptInvitation": {
    args: input(() => ({ token: "no-such-invitation", name: "Nobody", password: "seven tall ships" })),
    by: ["VISITOR", "ADMIN"],
  },
  "Mutation.requestPasswordReset": {
    args: ({ canary }) => ({ email: `admin@${canary}.test` }),
    by: ["VISITOR"],
    looksUp: true,
  },
  "Mutation.resetPassword": {
    args: input(() => ({ token: "no-such-link", password: "seven tall ships" })),
    by: ["VISITOR"],
  },
  "Mutation.changePassword": {
    args: input(() => ({ currentPassword: "wrong-wrong-wrong", password: "seven tall ships" })),
    by: ["VISITOR", "ADMIN"],
  },
  "Mutation.revokeSession": { args: ({ ids }) => ({ id: ids["Session:admin"] }) },
  "Mutation.saveView": {
    args: input(({ canary }) => ({ name: `Attack ${canary}`, address: "/org?layer=M2" })),
  },
  "Mutation.renameView": { args: input(({ ids }) => ({ id: ids["SavedView:admin"], name: "Captured" })) },
  "Mutation.dropView": { args: ({ ids }) => ({ id: ids["SavedView:admin"] }) },
  "Mutation.nameDelegate": {
    args: input(({ ids }) => ({ personId: ids["Person:clerk"], from: "2090-01-01", until: "2090-01-02" })),
  },
  "Mutation.endDelegation": { args: ({ ids }) => ({ id: ids["Delegation:vice"] }) },
  "Mutation.prepareNote": {
    args: input(({ ids }) => ({
      assessmentId: ids["Assessment:drafted"],
      competency: "C1",
      text: "An attack",
    })),
  },
  "Mutation.keepSetupStep": { args: () => ({ step: "CONTRACT", keep: true }) },
  "Mutation.putSetupAside": { args: () => ({ aside: false }) },
  "Mutation.readNotifications": { args: () => ({ until: "2026-11-22T00:00:00.000Z" }) },
  "Mutation.changeRoles": {
    args: input(({ ids }) => ({ membershipId: ids["Membership:clerk"], roles: ["EXEC"], version: 1 })),
  },
  "Mutation.removeMember": {
    args: input(({ ids }) => ({ membershipId: ids["Membership:clerk"], version: 1 })),
  },
  "Mutation.linkMemberToPerson": {
    args: input(({ ids }) => ({
      membershipId: ids["Membership:admin"],
      personId: ids["Person:contractor"],
      version: 1,
    })),
  },
  "Mutation.inviteMembers": {
    args: input(({ ids, canary }) => ({
      invitations: [{ email: `kit@${canary}.test`, roles: ["MEMBER"], personId: ids["Person:contractor"] }],
    })),
  },
  "Mutation.revokeInvitation": { args: ({ ids }) => ({ id: ids["Invitation:open"] }) },
  "Mutation.resendInvitation": { args: ({ ids }) => ({ id: ids["Invitation:open"] }) },
  "Mutation.createApiToken": {
    args: input(() => ({ name: "Another", scopes: ["ORG_READ"], expiresOn: "2027-01-01" })),
  },
  "Mutation.revokeApiToken": { args: ({ ids }) => ({ id: ids["ApiToken:all"] }) },
  "Mutation.createTenant": {
    args: input(({ canary }) => ({ name: `Another ${canary}`, adminEmail: `other@${canary}.test` })),
  },
  "Mutation.changeSettings": { args: input(() => ({ version: 1, kDecision: 6 })) },
  "Mutation.addPerson": {
    args: input(({ ids, canary }) => ({ name: `Newcomer ${canary}`, managerId: ids["Person:manager"] })),
  },
  "Mutation.changePerson": {
    args: input(({ ids }) => ({ id: ids["Person:contractor"], version: 1, title: "Captured" })),
  },
  "Mutation.moveReport": {
    args: input(({ ids }) => ({ id: ids["Person:contractor"], managerId: ids["Person:vice"] })),
  },
  "Mutation.endPerson": {
    args: input(({ ids }) => ({ id: ids["Person:manager"], successorId: ids["Person:vice"] })),
  },
  "Mutation.addPosition": {
    args: input(({ ids, canary }) => ({ title: `New seat ${canary}`, managerId: ids["Person:vice"] })),
  },
  "Mutation.endPosition": {
    args: input(({ ids }) => ({ id: ids["Position:vacant"], successorId: ids["Person:vice"] })),
  },
  "Mutation.fillPosition": {
    args: input(({ ids }) => ({ positionId: ids["Position:vacant"], personId: ids["Person:contractor"] })),
  },
  "Mutation.vacatePosition": {
    args: input(({ ids }) => ({
      personId: ids["Person:manager"],
      leaves: false,
      newManagerId: ids["Person:vice"],
    })),
  },
  "Mutation.overrideLayer": {
    args: input(({ ids }) => ({
      personId: ids["Person:manager"],
      layer: "M2",
      reason: "An attack, nothing else",
    })),
  },
  "Mutation.endLayerOverride": { args: input(({ ids }) => ({ personId: ids["Person:clerk"] })) },
  "Mutation.changeLayerRules": {
    args: input(({ ids }) => ({
      version: 1,
      excludedWorkerTypes: ["INTERN"],
      execRule: "EXPLICIT_LIST",
      executiveIds: [ids["Person:vice"]],
    })),
  },
  "Mutation.nameHeads": {
    args: input(({ ids }) => ({
      version: 1,
      headId: ids["Person:root"],
      subsidiaryHeadIds: [ids["Person:vice"]],
    })),
  },
  "Mutation.startContractDraft": { args: () => ({ fromVersion: 1 }) },
  "Mutation.changeContractDraft": {
    args: input(({ canary }) => ({ version: 2, name: `Contract of ${canary}` })),
  },
  "Mutation.publishContract": {
    args: input(({ canary }) => ({ version: 2, number: 2, note: `Published by ${canary}` })),
  },
  "Mutation.discardContractDraft": { args: () => ({ version: 2 }) },
  "Mutation.translateContract": {
    args: input(({ canary }) => ({
      language: "DE",
      translations: [{ english: "Coaching managers", translation: `Begleiten ${canary}` }],
    })),
  },
  "Mutation.createCycle": {
    args: input(({ ids, canary }) => ({
      name: `Attack ${canary}`,
      opensOn: "2026-11-22",
      closesOn: "2026-12-22",
      perspectives: ["MANAGER"],
      population: { subtreeOf: ids["Person:vice"] },
    })),
  },
  "Mutation.changeCycle": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:draft"],
      version: 1,
      name: "Captured",
      population: { subtreeOf: ids["Person:vice"] },
    })),
  },
  "Mutation.extendCycle": {
    args: input(({ ids }) => ({ cycleId: ids["Cycle:open"], version: 2, closesOn: "2027-02-01" })),
  },
  "Mutation.closeCycle": { args: input(({ ids }) => ({ cycleId: ids["Cycle:open"], version: 2 })) },
  "Mutation.releaseCycle": { args: input(({ ids }) => ({ cycleId: ids["Cycle:open"], version: 2 })) },
  "Mutation.archiveCycle": { args: input(({ ids }) => ({ cycleId: ids["Cycle:released"], version: 4 })) },
  "Mutation.cancelCycle": { args: input(({ ids }) => ({ cycleId: ids["Cycle:draft"], version: 1 })) },
  "Mutation.openCycle": { args: input(({ ids }) => ({ cycleId: ids["Cycle:draft"], version: 1 })) },
  "Mutation.cloneCycle": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:released"],
      name: "Copied by an attack",
      opensOn: "2026-11-22",
      closesOn: "2027-01-10",
    })),
  },
  "Mutation.nameAssessor": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:open"],
      subjectId: ids["Person:root"],
      raterId: ids["Person:manager"],
    })),
  },
  "Mutation.dropAssessor": {
    args: input(({ ids }) => ({ cycleId: ids["Cycle:open"], subjectId: ids["Person:root"] })),
  },
  "Mutation.planReminders": {
    args: input(({ ids }) => ({ cycleId: ids["Cycle:open"], isOn: true, onOpening: false, daysBefore: [5] })),
  },
  "Mutation.remindRaters": { args: ({ ids }) => ({ cycleId: ids["Cycle:open"] }) },
  "Mutation.inviteRaters": { args: ({ ids }) => ({ cycleId: ids["Cycle:open"] }) },
  "Mutation.saveDraft": {
    args: input(({ ids }) => ({
      assessmentId: ids["Assessment:drafted"],
      version: 2,
      answers: [{ competency: "C1", value: 3, note: "captured" }],
    })),
  },
  "Mutation.keepObservation": {
    args: input(({ ids }) => ({ personId: ids["Person:clerk"], seenOn: "2026-11-03", text: "An attack" })),
  },
  "Mutation.changeObservation": {
    args: input(({ ids }) => ({
      observationId: ids["Observation:manager"],
      version: 1,
      seenOn: "2026-11-03",
      text: "An attack",
    })),
  },
  "Mutation.dropObservation": { args: ({ ids }) => ({ id: ids["Observation:manager"] }) },
  "Mutation.attachObservation": {
    args: input(({ ids }) => ({
      observationId: ids["Observation:manager"],
      assessmentId: ids["Assessment:drafted"],
      version: 2,
      competency: "C1",
    })),
  },
  "Query.myMirror": { args: nothing },
  "Mutation.saveMirror": {
    args: input(() => ({
      version: 0,
      marks: [{ competency: "B1", love: 4, excel: 3 }],
      appetite: { like: 4 },
      lostTrack: "An attack",
      thanked: "",
      withoutTitle: "",
    })),
  },
  "Mutation.deleteMirror": { args: nothing },
  "Query.myPlan": { args: nothing },
  "Query.sharedPlans": { args: nothing },
  "Mutation.savePlan": {
    args: input(() => ({
      version: 0,
      skills: [{ competency: "C1", why: "An attack" }],
      actions: [{ id: null, competency: "C1", what: "An attack", by: "2090-01-01", state: "PLANNED" }],
    })),
  },
  "Mutation.addPlanCheckIn": {
    args: input(({ ids }) => ({ planId: ids["Plan:manager"], text: "An attack" })),
  },
  "Mutation.sharePlan": { args: ({ ids }) => ({ personId: ids["Person:root"] }) },
  "Mutation.unsharePlan": { args: nothing },
  "Mutation.archivePlan": { args: nothing },
  "Mutation.submitAssessment": {
    args: input(({ ids }) => ({ assessmentId: ids["Assessment:drafted"], version: 2 })),
  },
  "Mutation.declineAssessment": {
    args: input(({ ids }) => ({ assessmentId: ids["Assessment:drafted"], version: 2, reason: "An attack" })),
  },
  "Mutation.reassignAssessment": {
    args: input(({ ids }) => ({
      assessmentId: ids["Assessment:drafted"],
      version: 2,
      raterId: ids["Person:manager"],
      reason: "An attack",
    })),
  },
  "Mutation.reopenAssessment": {
    args: input(({ ids }) => ({
      assessmentId: ids["Assessment:submitted"],
      version: 3,
      reason: "An attack",
    })),
  },
  "Mutation.acknowledgeResult": { args: input(({ ids }) => ({ cycleId: ids["Cycle:released"] })) },
  "Mutation.replyToResult": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:released"],
      kind: "REPLY",
      text: "An attack",
      version: 0,
    })),
  },
  "Mutation.answerCorrection": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:released"],
      personId: ids["Person:manager"],
      text: "An attack",
      version: 1,
    })),
  },
  "Mutation.openCalibration": {
    args: input(({ ids }) => ({
      cycleId: ids["Cycle:released"],
      layer: "M1",
      participants: [ids["Membership:admin"]],
    })),
  },
  "Mutation.moveBand": {
    args: input(({ ids }) => ({
      sessionId: ids["CalibrationSession:closed"],
      personId: ids["Person:manager"],
      band: "GAP",
      reason: "An attack",
      evidence: [{ competency: "B2", perspective: "MANAGER", link: null }],
      version: 3,
    })),
  },
  "Mutation.takeBackMove": {
    args: input(({ ids }) => ({ moveId: ids["BandMove:standing"], reason: "An attack", version: 3 })),
  },
  "Mutation.closeCalibration": {
    args: input(({ ids }) => ({ sessionId: ids["CalibrationSession:closed"], version: 3 })),
  },
  "Mutation.sendFormLink": { args: ({ ids }) => ({ assessmentId: ids["Assessment:drafted"] }) },
  "Mutation.openFormLink": { args: () => ({ token: "no-such-link" }), by: ["VISITOR"] },
  "Mutation.renewFormLink": { args: () => ({ token: "no-such-link" }), by: ["VISITOR"] },
  "Mutation.startOrgImport": { args: input(({ canary }) => ({ sourceName: `Attack ${canary}` })) },
  "Mutation.appendOrgImportRows": {
    args: ({ canary, ids }) => ({
      importId: ids["OrgImport:receiving"],
      seq: 2,
      rows: [{ employeeId: `Attack-${canary}` }],
    }),
  },
  "Mutation.planOrgImport": {
    args: input(({ ids }) => ({ uploadId: ids["Upload:file"] })),
    also: [input(({ ids }) => ({ importId: ids["OrgImport:receiving"] }))],
  },
  "Mutation.amendOrgImport": {
    args: ({ ids }) => ({
      planId: ids["OrgImport:planned"],
      input: { planHash: "no-such-plan", fixes: [{ issue: 0, fix: 0 }] },
    }),
  },
  "Mutation.applyOrgImport": {
    args: ({ ids }) => ({ planId: ids["OrgImport:planned"], planHash: "no-such-plan" }),
  },
  "Mutation.cancelOrgImport": { args: ({ ids }) => ({ planId: ids["OrgImport:planned"] }) },
  "Mutation.revertOrgImport": { args: ({ ids }) => ({ importId: ids["OrgImport:applied"] }) },
}
