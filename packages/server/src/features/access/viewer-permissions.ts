import { type Action, can } from "@rung/domain/access/permission"
import type { Principal } from "@rung/domain/access/principal"
import type { PlainAction } from "../../platform/graphql/guard.ts"

const PLAIN = [
  "tenant:create",
  "settings:read",
  "settings:change",
  "member:read",
  "member:change-roles",
  "token:read",
  "token:create",
  "token:revoke",
  "audit:read",
  "org:read-outline",
  "org:edit",
  "layer:override",
  "layer:name-heads",
  "contract:read",
  "contract:draft",
  "contract:publish",
  "contract:what-if",
  "import:plan",
  "import:apply",
  "import:read",
  "cycle:read",
  "cycle:create",
  "cycle:open",
  "cycle:extend",
  "cycle:close",
  "cycle:release",
  "cycle:archive",
  "cycle:cancel",
  "cycle:read-progress",
  "result:answer-correction",
  "assessment:reopen",
  "assessment:send-link",
  "delegation:name",
  "bias-audit:read",
  "attack-report:read",
  "calibration:open",
] as const satisfies readonly PlainAction[]

/** Actions the navigation asks about: the plain ones, and three whose subject can be supposed. */
export const PERMISSIONS = [
  ...PLAIN,
  "member:invite",
  "board:read",
  "note:prepare",
] as const satisfies readonly Action[]

export type Permission = (typeof PERMISSIONS)[number]

export function permissionsOf(principal: Principal): Permission[] {
  const plain: Permission[] = PLAIN.filter((action) => can<PlainAction>(principal, action))
  const invites = can(principal, "member:invite", { roles: ["MEMBER"] })
  const reads = can(principal, "board:read", { within: true })
  const prepares = principal.kind === "PERSON_SESSION" && principal.preparesFor !== undefined
  return [
    ...plain,
    ...(invites ? ["member:invite" as const] : []),
    ...(reads ? ["board:read" as const] : []),
    ...(can(principal, "note:prepare", { prepares }) ? ["note:prepare" as const] : []),
  ]
}
