import type { Role, TokenScope } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"

export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly allows: string }>> = {
  MEMBER: {
    name: t`Member`,
    allows: t`Answers forms; reads own results once released, and those of people below.`,
  },
  EXEC: {
    name: t`Executive`,
    allows: t`Reads the layer board of the units they lead. Given by a person, never by the layer.`,
  },
  ADMIN: {
    name: t`Administrator`,
    allows: t`Runs the company in Rung: people and roles, imports, cycles, releases. Reads everybody's results once released.`,
  },
  AUDITOR: { name: t`Auditor`, allows: t`Reads the audit log and nothing else.` },
}

export const ROLES_IN_ORDER: readonly Role[] = ["MEMBER", "EXEC", "ADMIN", "AUDITOR"]

export const SCOPE_WORDS: Readonly<Record<TokenScope, { readonly name: string; readonly allows: string }>> = {
  ORG_READ: { name: t`Read the org`, allows: t`The outline with its layers, and the contract.` },
  ORG_IMPORT: { name: t`Import the org`, allows: t`Plan and apply imports.` },
  PEOPLE_MANAGE: {
    name: t`Manage people`,
    allows: t`Read and edit people and members; invite plain members.`,
  },
  CYCLES_MANAGE: { name: t`Run cycles`, allows: t`Create, open, close and release cycles.` },
  RESULTS_READ: { name: t`Read results`, allows: t`Released results and the layer board of everybody.` },
}

export const SCOPES_IN_ORDER: readonly TokenScope[] = [
  "ORG_READ",
  "ORG_IMPORT",
  "PEOPLE_MANAGE",
  "CYCLES_MANAGE",
  "RESULTS_READ",
]

/** "Member, Executive". */
export function rolesWords(roles: readonly Role[]): string {
  return ROLES_IN_ORDER.filter((role) => roles.includes(role))
    .map((role) => ROLE_WORDS[role].name)
    .join(", ")
}

/** Addresses out of a pasted list: by line, comma, semicolon or blank; `Name <a@b>` gives a@b; each once. */
export function addressesIn(text: string): readonly string[] {
  const found = text
    .split(/[\n,;]+/)
    .flatMap((part) => /<([^>]+)>/.exec(part)?.[1] ?? part.trim().split(/\s+/))
    .map((address) => address.trim())
    .filter((address) => address !== "")
  return [...new Set(found)]
}
