import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result, refused } from "../kit/result.ts"
import { isEmail, normaliseEmail } from "./email.ts"
import { ROLES, type Role } from "./roles.ts"

/** Most people one call may invite; a whole cycle is invited in several. */
export const INVITATIONS_AT_ONCE = 1000

export interface InvitationCommand {
  readonly email: string
  readonly roles: readonly Role[]
  /** The person in the org this account will stand for. */
  readonly personId?: string
}

/** What of the tenant an invitation may clash with. */
export interface TakenPlaces {
  /** Normalised addresses of present members and of open invitations. */
  readonly emails: ReadonlySet<string>
  readonly personIds: ReadonlySet<string>
}

/**
 * Checks a list of invitations as one and answers them normalised: addresses in their stored spelling, roles
 * once each in the order of `ROLES`. Refusals, by index: `EMAIL_INVALID`, `INVITED_TWICE`, `ALREADY_MEMBER`,
 * `ROLES_EMPTY`, `PERSON_LINKED_TWICE`; for the whole list `INVITATIONS_EMPTY`, `INVITATIONS_TOO_MANY`.
 */
export function inviteMembers(
  commands: readonly InvitationCommand[],
  taken: TakenPlaces,
): Result<readonly InvitationCommand[]> {
  if (commands.length === 0) {
    return refused(problem("INVITATIONS_EMPTY", "Name at least one person to invite.", "invitations"))
  }
  if (commands.length > INVITATIONS_AT_ONCE) {
    return refused(problem("INVITATIONS_TOO_MANY", "Invite at most 1,000 people at once.", "invitations"))
  }
  const invitations = commands.map((command) => ({
    ...command,
    email: normaliseEmail(command.email),
    roles: inOrder(command.roles),
  }))
  const emails = new Set<string>()
  const personIds = new Set<string>()
  const problems = invitations.flatMap((invitation, index) => {
    const found = [
      ...emailProblems(invitation.email, emails, taken),
      ...personProblems(invitation, personIds, taken),
    ]
    if (invitation.roles.length === 0) found.push(rolesEmpty())
    emails.add(invitation.email)
    if (invitation.personId !== undefined) personIds.add(invitation.personId)
    return found.map(({ code, message, path }) => problem(code, message, "invitations", index, ...path))
  })
  return okUnless(problems, () => invitations)
}

/** A membership as decisions see it. */
export interface MembershipState {
  readonly roles: readonly Role[]
  readonly revoked: boolean
  readonly version: number
}

export interface ChangeRolesCommand {
  readonly roles: readonly Role[]
  /** The version the administrator was looking at. */
  readonly version: number
}

/**
 * The roles a membership holds next. `otherAdmins` counts the other unrevoked members who hold `ADMIN`.
 * Refusals: `VERSION_CONFLICT`, `MEMBER_REVOKED`, `ROLES_EMPTY`, `LAST_ADMIN`.
 */
export function changeRoles(
  member: MembershipState,
  command: ChangeRolesCommand,
  otherAdmins: number,
): Result<MembershipState> {
  const roles = inOrder(command.roles)
  const problems = standing(member, command.version)
  if (roles.length === 0) problems.push(rolesEmpty())
  else if (isLastAdmin(member, otherAdmins) && !roles.includes("ADMIN")) problems.push(lastAdmin("roles"))
  return okUnless(problems, () => ({ ...member, roles, version: member.version + 1 }))
}

/** Ends a membership. Refusals: `VERSION_CONFLICT`, `MEMBER_REVOKED`, `LAST_ADMIN`. */
export function revokeMember(
  member: MembershipState,
  version: number,
  otherAdmins: number,
): Result<MembershipState> {
  const problems = standing(member, version)
  if (isLastAdmin(member, otherAdmins)) problems.push(lastAdmin())
  return okUnless(problems, () => ({ ...member, revoked: true, version: member.version + 1 }))
}

function emailProblems(email: string, earlier: ReadonlySet<string>, taken: TakenPlaces): Problem[] {
  if (!isEmail(email)) return [problem("EMAIL_INVALID", "Write an address like name@company.com.", "email")]
  if (earlier.has(email))
    return [problem("INVITED_TWICE", "This address is in the list twice: remove one.", "email")]
  if (taken.emails.has(email)) {
    return [problem("ALREADY_MEMBER", "This address is a member or already invited.", "email")]
  }
  return []
}

function personProblems(
  command: InvitationCommand,
  earlier: ReadonlySet<string>,
  taken: TakenPlaces,
): Problem[] {
  const { personId } = command
  if (personId === undefined || !(earlier.has(personId) || taken.personIds.has(personId))) return []
  return [problem("PERSON_LINKED_TWICE", "Another account stands for this person: pick one.", "personId")]
}

function standing(member: MembershipState, version: number): Problem[] {
  const problems: Problem[] = []
  if (member.version !== version) {
    problems.push(
      problem("VERSION_CONFLICT", "Somebody changed this meanwhile: reload and try again.", "version"),
    )
  }
  if (member.revoked)
    problems.push(problem("MEMBER_REVOKED", "This membership has ended: invite the person again."))
  return problems
}

function isLastAdmin(member: MembershipState, otherAdmins: number): boolean {
  return !member.revoked && member.roles.includes("ADMIN") && otherAdmins === 0
}

function lastAdmin(...path: readonly string[]): Problem {
  return problem("LAST_ADMIN", "A tenant needs an administrator: make somebody else one first.", ...path)
}

function rolesEmpty(): Problem {
  return problem("ROLES_EMPTY", "Give at least one role.", "roles")
}

function inOrder(roles: readonly Role[]): readonly Role[] {
  return ROLES.filter((role) => roles.includes(role))
}
