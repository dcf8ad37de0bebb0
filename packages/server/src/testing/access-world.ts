import type { Answer } from "./actor.ts"
import { Browser } from "./browser.ts"
import type { TestServer } from "./test-server.ts"

export const PASSWORD = "a lantern over the harbour"

export const SIGN_IN = `mutation ($email: String!, $password: String!, $tenant: String) {
  signIn(input: { email: $email, password: $password, tenant: $tenant }) {
    viewer { email name roles membershipId permissions tenant { slug name } otherTenants { slug } } problems { code path } } }`

export const ACCEPT = `mutation ($token: String!, $name: String, $password: String) {
  acceptInvitation(input: { token: $token, name: $name, password: $password }) {
    viewer { email name roles tenant { slug } } problems { code path } } }`

export const VIEWER = "{ viewer { email roles tenant { slug name } otherTenants { slug } permissions } }"

/** The code at the end of the link in the newest mail to somebody. */
export function linkTo(server: TestServer, email: string): string {
  const mail = server.mails.filter(({ to }) => to === email).at(-1)
  const code = /#([\w-]{43})\n/.exec(mail?.text ?? "")?.[1]
  if (code === undefined) throw new Error(`No link was mailed to ${email}.`)
  return code
}

export function operatorOf(server: TestServer): Browser {
  return new Browser(server.app.http, { bearer: "operator-token-for-tests" })
}

/** A tenant made by the operator, and its administrator, who has joined by the mailed link. */
export async function newCompany(server: TestServer, name: string, adminEmail: string): Promise<Company> {
  const created = await operatorOf(server).run(
    `mutation ($name: String!, $email: String!) { createTenant(input: { name: $name, adminEmail: $email }) {
       tenant { slug } invitationLink problems { code } } }`,
    { name, email: adminEmail },
  )
  await server.runJobs()
  const admin = new Browser(server.app.http)
  await admin.run(ACCEPT, { token: linkTo(server, adminEmail), name: "Ada Admin", password: PASSWORD })
  return { slug: String(created.createTenant.tenant.slug), admin }
}

export interface Company {
  readonly slug: string
  readonly admin: Browser
}

/** Somebody invited by the administrator, who has joined and is signed in. */
export async function join(
  server: TestServer,
  { admin }: Company,
  who: { readonly email: string; readonly roles?: readonly string[]; readonly password?: string },
): Promise<Browser> {
  const { email, roles = ["MEMBER"], password = PASSWORD } = who
  const invited = await admin.run(INVITE, { invitations: [{ email, roles }] })
  if (invited.inviteMembers.problems.length > 0) throw new Error(JSON.stringify(invited))
  await server.runJobs()
  const browser = new Browser(server.app.http)
  await browser.run(ACCEPT, { token: linkTo(server, email), name: "Mo Member", password })
  return browser
}

export const INVITE = `mutation ($invitations: [InvitationInput!]!) {
  inviteMembers(input: { invitations: $invitations }) {
    invitations { id email roles expiresAt } problems { code path } } }`

export async function memberOf(admin: Browser, email: string): Promise<Answer> {
  const { members } = await admin.run(
    "query ($search: String) { members(search: $search) { edges { node { id email roles version } } } }",
    { search: email },
  )
  return members.edges[0].node
}
