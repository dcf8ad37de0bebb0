import { ApiToken } from "./features/access/api-token.entity.ts"
import { ApiTokenResolver } from "./features/access/api-token.resolver.ts"
import { DelegationResolver } from "./features/access/delegation.resolver.ts"
import { Invitation } from "./features/access/invitation.entity.ts"
import { InvitationResolver } from "./features/access/invitation.resolver.ts"
import { Membership } from "./features/access/membership.entity.ts"
import { MembershipResolver } from "./features/access/membership.resolver.ts"
import { PasswordResolver } from "./features/access/password.resolver.ts"
import { SavedViewResolver } from "./features/access/saved-view.resolver.ts"
import { sendInvitation } from "./features/access/send-invitation.job.ts"
import { sendPasswordReset } from "./features/access/send-password-reset.job.ts"
import { SessionResolver } from "./features/access/session.resolver.ts"
import { TenantResolver } from "./features/access/tenant.resolver.ts"
import { ViewerResolver } from "./features/access/viewer.resolver.ts"
import { AssessmentResolver } from "./features/assessments/assessment.resolver.ts"
import { assessmentNode } from "./features/assessments/assessment-form.queries.ts"
import { CycleProgressResolver } from "./features/assessments/cycle-progress.resolver.ts"
import { CycleRunningResolver } from "./features/assessments/cycle-running.resolver.ts"
import { forgetFormLinks } from "./features/assessments/forget-links.job.ts"
import { FormLinkResolver } from "./features/assessments/form-link.resolver.ts"
import { mailFormLink } from "./features/assessments/mail-form-link.job.ts"
import { mailReminder } from "./features/assessments/mail-reminder.job.ts"
import { ObservationResolver } from "./features/assessments/observation.resolver.ts"
import { PreparedNoteResolver } from "./features/assessments/prepared-note.resolver.ts"
import { remindRatersDaily } from "./features/assessments/remind-raters.job.ts"
import { ReminderResolver } from "./features/assessments/reminder.resolver.ts"
import { repairFormsDaily, repairFormsJob } from "./features/assessments/repair-forms.job.ts"
import { Cycle } from "./features/cycles/cycle.entity.ts"
import { cycleNode } from "./features/cycles/cycle.queries.ts"
import { CycleResolver } from "./features/cycles/cycle.resolver.ts"
import { Contract } from "./features/expectations/contract.entity.ts"
import { contractNode } from "./features/expectations/contract.queries.ts"
import { ContractResolver } from "./features/expectations/contract.resolver.ts"
import { ContractDraftResolver } from "./features/expectations/contract-draft.resolver.ts"
import { ContractTranslationResolver } from "./features/expectations/contract-translation.resolver.ts"
import { MirrorResolver } from "./features/growth/mirror.resolver.ts"
import { PlanResolver } from "./features/growth/plan.resolver.ts"
import { forgetOldImports } from "./features/imports/forget-imports.job.ts"
import { forgetOldUploads } from "./features/imports/forget-uploads.job.ts"
import { orgImportNode } from "./features/imports/import-nodes.queries.ts"
import { ImportRunsResolver } from "./features/imports/import-runs.resolver.ts"
import { ImportsResolver } from "./features/imports/imports.resolver.ts"
import { NewsResolver } from "./features/imports/news.resolver.ts"
import { OrgImport } from "./features/imports/org-import.entity.ts"
import { OrgImportProgressResolver } from "./features/imports/org-import-progress.resolver.ts"
import { RevertResolver } from "./features/imports/revert.resolver.ts"
import { SetupResolver } from "./features/imports/setup.resolver.ts"
import { AfterReleaseResolver } from "./features/insights/after-release.resolver.ts"
import { AttackReportResolver } from "./features/insights/attack-report.resolver.ts"
import { BiasAuditResolver } from "./features/insights/bias-audit.resolver.ts"
import { BoardResolver } from "./features/insights/board.resolver.ts"
import { CalibrationResolver } from "./features/insights/calibration.resolver.ts"
import { mailReleaseNotice } from "./features/insights/mail-release-notice.job.ts"
import { ResultResolver } from "./features/insights/result.resolver.ts"
import { tellOfReleaseJob } from "./features/insights/tell-of-release.job.ts"
import { WhatIfResolver } from "./features/insights/what-if.resolver.ts"
import { StoredOverride } from "./features/layers/layer-override.entity.ts"
import { layerOverrideNode } from "./features/layers/layer-override.queries.ts"
import { LayersResolver } from "./features/layers/layers.resolver.ts"
import { OrgResolver } from "./features/layers/org.resolver.ts"
import { OrgEditResolver } from "./features/layers/org-edit.resolver.ts"
import { PeopleResolver } from "./features/layers/people.resolver.ts"
import { personNodeById } from "./features/layers/person-answer.queries.ts"
import { Placement } from "./features/layers/placement.entity.ts"
import { positionNode } from "./features/layers/position.queries.ts"
import { Org } from "./features/org/org.entity.ts"
import { OrgNode } from "./features/org/org-node.entity.ts"
import { Person } from "./features/org/person.entity.ts"
import { Position } from "./features/org/position.entity.ts"
import { StoredLine } from "./features/org/reporting-line.entity.ts"
import type { Ctx, Parts } from "./parts.ts"
import type { EntityClass } from "./platform/db/database.ts"
import { nodeResolver } from "./platform/graphql/node.resolver.ts"
import type { NodeLoaders } from "./platform/graphql/node.ts"
import type { ResolverClass } from "./platform/graphql/schema.ts"
import { forgetExpired } from "./platform/jobs/forget-expired.job.ts"
import type { Job } from "./platform/jobs/job.ts"
import { importJobs } from "./thread-jobs.ts"

/** What finds each type by its id; a loader asks for permission itself. */
const nodeLoaders: NodeLoaders<Ctx> = {
  Person: personNodeById,
  Position: positionNode,
  LayerOverride: layerOverrideNode,
  Contract: contractNode,
  Cycle: cycleNode,
  Assessment: assessmentNode,
  OrgImport: orgImportNode,
}

/** Every resolver class there is, in the order of the features. */
export const resolvers: readonly ResolverClass[] = [
  nodeResolver(nodeLoaders),
  ViewerResolver,
  PasswordResolver,
  SessionResolver,
  SavedViewResolver,
  DelegationResolver,
  MembershipResolver,
  InvitationResolver,
  ApiTokenResolver,
  TenantResolver,
  PeopleResolver,
  OrgResolver,
  OrgEditResolver,
  LayersResolver,
  ContractResolver,
  ContractDraftResolver,
  ContractTranslationResolver,
  CycleResolver,
  CycleProgressResolver,
  CycleRunningResolver,
  AssessmentResolver,
  FormLinkResolver,
  ReminderResolver,
  ObservationResolver,
  PreparedNoteResolver,
  MirrorResolver,
  PlanResolver,
  ImportsResolver,
  ImportRunsResolver,
  RevertResolver,
  OrgImportProgressResolver,
  SetupResolver,
  NewsResolver,
  BiasAuditResolver,
  AttackReportResolver,
  BoardResolver,
  ResultResolver,
  AfterReleaseResolver,
  CalibrationResolver,
  WhatIfResolver,
]

/** Every stored noun there is, in the order of the features. */
export const entities: EntityClass[] = [
  Membership,
  Invitation,
  ApiToken,
  Org,
  OrgNode,
  Person,
  Position,
  StoredLine,
  Placement,
  StoredOverride,
  Contract,
  Cycle,
  OrgImport,
]

/** Every kind of job there is, in the order of the features. */
export const jobs: readonly Job<Parts>[] = [
  sendInvitation,
  sendPasswordReset,
  mailFormLink,
  mailReminder,
  remindRatersDaily,
  repairFormsDaily,
  tellOfReleaseJob,
  mailReleaseNotice,
  forgetExpired,
  forgetFormLinks,
  forgetOldUploads,
  forgetOldImports,
  repairFormsJob,
  ...importJobs,
]
