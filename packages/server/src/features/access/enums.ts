import type { Role, TokenScope } from "@rung/domain/access/roles"
import { registerEnumType } from "type-graphql"
import { closedList } from "../../platform/graphql/closed-list.ts"
import { PERMISSIONS, type Permission } from "./viewer-permissions.ts"

export const RoleEnum = closedList<Role>(
  "Role",
  "What a membership may hold; a membership holds at least one.",
  {
    ADMIN: "Runs the tenant: people and roles, imports, the contract, cycles and releases.",
    EXEC: "Reads the layer board of the units they lead. Given by a person, never by the layer.",
    MEMBER: "Answers forms and reads what concerns themselves and those below them.",
    AUDITOR: "Reads the audit log and nothing else.",
  },
)

export const TokenScopeEnum = closedList<TokenScope>(
  "TokenScope",
  "What an API token may be used for. No token answers an assessment or reads a draft.",
  {
    ORG_READ: "Read the outline of the org, its layers, and the contract.",
    ORG_IMPORT: "Plan and apply imports of the org.",
    CYCLES_MANAGE: "Create, open, close and release cycles.",
    RESULTS_READ: "Read released results and the layer board of everybody.",
    PEOPLE_MANAGE: "Read and edit people and members; invite plain members.",
  },
)

const PERMISSION_TEXT: Readonly<Record<Permission, string>> = {
  "tenant:create": "Create a tenant with its first administrator.",
  "settings:read": "Read the tenant's settings.",
  "settings:change": "Change the tenant's settings.",
  "member:read": "List members and open invitations.",
  "member:invite": "Invite somebody with the role MEMBER; other roles need MEMBER_CHANGE_ROLES as well.",
  "member:change-roles": "Change the roles of a member and the person they stand for.",
  "token:read": "List API tokens.",
  "token:create": "Create an API token.",
  "token:revoke": "Revoke an API token.",
  "audit:read": "Read the audit log.",
  "org:read-outline": "Read the org: people, positions, lines and layers.",
  "org:edit": "Change people, positions and reporting lines.",
  "layer:override": "Set and end overrides of derived layers.",
  "layer:name-heads": "Name the heads of the org, and who counts as EXEC.",
  "contract:read": "Read the published contract.",
  "contract:draft": "Write the draft of the next contract.",
  "contract:publish": "Make the draft of the contract the version in force.",
  "contract:what-if": "Try whose band the draft of the contract would move.",
  "import:plan": "Upload a file and plan an import.",
  "import:apply": "Apply a planned import.",
  "import:read": "Read past imports.",
  "cycle:read": "Read cycles and their dates.",
  "cycle:create": "Prepare a cycle, which is then a draft.",
  "cycle:open": "Open a cycle, which freezes layers, contract and weights.",
  "cycle:extend": "Move the end of an open cycle.",
  "cycle:close": "Close an open cycle.",
  "cycle:release": "Release the results of a cycle.",
  "cycle:archive": "Archive a released cycle.",
  "cycle:cancel": "Cancel a cycle before its release.",
  "cycle:read-progress": "Read who has answered in a cycle.",
  "result:answer-correction": "Answer a correction that somebody filed about their result.",
  "assessment:reopen": "Reopen a submitted assessment while its cycle is open.",
  "assessment:send-link": "Mail a rater a link that opens one form without signing in.",
  "delegation:name": "Name who prepares for oneself: sees one's board and writes notes beside one's forms.",
  "bias-audit:read": "Read what judgements from above follow, by layer.",
  "attack-report:read": "Read what was tried to take single confidential answers out of a release.",
  "calibration:open": "Open and close calibration sessions of a closed cycle.",
  "board:read": "Read the layer board: of one's own unit or one's executive's, or of any unit for ADMIN.",
  "note:prepare": "Prepare notes for the executive one prepares for today.",
}

export const PermissionEnum = Object.fromEntries(PERMISSIONS.map((action) => [nameOf(action), action]))

registerEnumType(PermissionEnum, {
  name: "Permission",
  description:
    "What the viewer may do whoever or whatever it is about; the console builds its navigation on it.",
  valuesConfig: Object.fromEntries(
    PERMISSIONS.map((action) => [nameOf(action), { description: PERMISSION_TEXT[action] }]),
  ),
})

function nameOf(permission: Permission): string {
  return permission.toUpperCase().replaceAll(/[:-]/g, "_")
}
