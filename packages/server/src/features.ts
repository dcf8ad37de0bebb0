import { ApiToken } from "./features/access/api-token.entity.ts"
import { ApiTokenResolver } from "./features/access/api-token.resolver.ts"
import { Invitation } from "./features/access/invitation.entity.ts"
import { InvitationResolver } from "./features/access/invitation.resolver.ts"
import { Membership } from "./features/access/membership.entity.ts"
import { MembershipResolver } from "./features/access/membership.resolver.ts"
import { PasswordResolver } from "./features/access/password.resolver.ts"
import { sendInvitation } from "./features/access/send-invitation.job.ts"
import { sendPasswordReset } from "./features/access/send-password-reset.job.ts"
import { SessionResolver } from "./features/access/session.resolver.ts"
import { TenantResolver } from "./features/access/tenant.resolver.ts"
import { ViewerResolver } from "./features/access/viewer.resolver.ts"
import { AssessmentResolver } from "./features/assessments/assessment.resolver.ts"
import { CycleProgressResolver } from "./features/assessments/cycle-progress.resolver.ts"
import { Cycle } from "./features/cycles/cycle.entity.ts"
import { CycleResolver } from "./features/cycles/cycle.resolver.ts"
import { Contract } from "./features/expectations/contract.entity.ts"
import { ContractResolver } from "./features/expectations/contract.resolver.ts"
import { ImportsResolver } from "./features/imports/imports.resolver.ts"
import { BoardResolver } from "./features/insights/board.resolver.ts"
import { ResultResolver } from "./features/insights/result.resolver.ts"
import type { Parts } from "./parts.ts"
import type { EntityClass } from "./platform/db/database.ts"
import type { ResolverClass } from "./platform/graphql/schema.ts"
import type { Job } from "./platform/jobs/worker.ts"

/** Every resolver class there is, in the order of the features. */
export const resolvers: readonly ResolverClass[] = [
  ViewerResolver,
  PasswordResolver,
  SessionResolver,
  MembershipResolver,
  InvitationResolver,
  ApiTokenResolver,
  TenantResolver,
  ContractResolver,
  CycleResolver,
  CycleProgressResolver,
  AssessmentResolver,
  ImportsResolver,
  BoardResolver,
  ResultResolver,
]

/** Every stored noun there is, in the order of the features. */
export const entities: EntityClass[] = [Membership, Invitation, ApiToken]

/** Every kind of job there is, in the order of the features. */
export const jobs: readonly Job<Parts>[] = [sendInvitation, sendPasswordReset]
