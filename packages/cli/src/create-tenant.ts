import { parseArgs } from "node:util"
import { Client, type Problem } from "./client.ts"
import { CommandFailed, EXIT, type ExitCode, UsageError } from "./exit.ts"
import type { Terminal } from "./terminal.ts"
import { parsedOr } from "./usage-error.ts"

const CREATE = `mutation CreateTenant($input: CreateTenantInput!) {
  createTenant(input: $input) { tenant { name slug } invitationLink problems { code message } }
}`

interface Created {
  readonly createTenant: {
    readonly tenant: { readonly name: string; readonly slug: string } | null
    readonly invitationLink: string | null
    readonly problems: readonly Problem[]
  }
}

/** `rung tenant create NAME --admin MAIL` */
export async function createTenant(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parsedOr(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: { admin: { type: "string" } } }),
  )
  const [name, ...rest] = positionals
  if (!name || rest.length > 0)
    throw new UsageError('Give one name, in quotes if it has spaces: "Northgate Ltd".')
  if (!values.admin) throw new UsageError("Give the first administrator's address: --admin MAIL.")
  const client = new Client(terminal, "RUNG_OPERATOR_TOKEN")
  const data = await client.run<Created>(CREATE, { input: { name, adminEmail: values.admin } })
  const { tenant, invitationLink, problems } = data.createTenant
  if (!tenant) throw new CommandFailed(problems.map(({ message }) => message))
  terminal.say(`${tenant.name} is set up (${tenant.slug}); ${values.admin} is invited as its administrator.`)
  if (invitationLink) terminal.say(`Mail stays on this machine; the invitation: ${invitationLink}`)
  return EXIT.DONE
}
