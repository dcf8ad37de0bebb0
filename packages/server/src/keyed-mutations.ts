import type { KeyedMutations } from "./platform/graphql/idempotency.ts"

/**
 * Every mutation there is, and whether it may be sent with an `Idempotency-Key`. NOT_TAKEN: its answer or its input
 * holds a secret, it opens or ends a session, or it is about what somebody wrote into a form, none of which may lie
 * in a record; it is refused with a key, so that nobody trusts in a protection that is not there.
 */
export const KEYED_MUTATIONS: KeyedMutations = {
  acceptInvitation: "NOT_TAKEN",
  changePassword: "NOT_TAKEN",
  requestPasswordReset: "NOT_TAKEN",
  resetPassword: "NOT_TAKEN",
  signIn: "NOT_TAKEN",
  signOut: "NOT_TAKEN",
  switchTenant: "NOT_TAKEN",
  createApiToken: "NOT_TAKEN",
  createTenant: "NOT_TAKEN",
  changeRoles: "KEPT",
  changeSettings: "KEPT",
  inviteMembers: "KEPT",
  linkMemberToPerson: "KEPT",
  removeMember: "KEPT",
  resendInvitation: "KEPT",
  revokeApiToken: "KEPT",
  revokeInvitation: "KEPT",
  revokeSession: "KEPT",

  addPerson: "KEPT",
  addPosition: "KEPT",
  changeLayerRules: "KEPT",
  changePerson: "KEPT",
  endLayerOverride: "KEPT",
  endPerson: "KEPT",
  endPosition: "KEPT",
  fillPosition: "KEPT",
  moveReport: "KEPT",
  nameHeads: "KEPT",
  overrideLayer: "KEPT",
  vacatePosition: "KEPT",

  changeContractDraft: "KEPT",
  discardContractDraft: "KEPT",
  publishContract: "KEPT",
  startContractDraft: "KEPT",

  archiveCycle: "KEPT",
  cancelCycle: "KEPT",
  changeCycle: "KEPT",
  closeCycle: "KEPT",
  createCycle: "KEPT",
  extendCycle: "KEPT",
  inviteRaters: "KEPT",
  openCycle: "KEPT",
  releaseCycle: "KEPT",

  declineAssessment: "NOT_TAKEN",
  reopenAssessment: "NOT_TAKEN",
  saveDraft: "NOT_TAKEN",
  submitAssessment: "NOT_TAKEN",
  openFormLink: "NOT_TAKEN",
  renewFormLink: "NOT_TAKEN",
  sendFormLink: "KEPT",

  amendOrgImport: "KEPT",
  appendOrgImportRows: "KEPT",
  applyOrgImport: "KEPT",
  cancelOrgImport: "KEPT",
  planOrgImport: "KEPT",
  revertOrgImport: "KEPT",
  startOrgImport: "KEPT",
}

/** What somebody wrote into a form comes even with the answers of mutations that are not about it. */
export const SEALED_FIELDS: readonly string[] = ["declineReason"]
