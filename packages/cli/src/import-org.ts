import { openAsBlob } from "node:fs"
import { stat } from "node:fs/promises"
import { basename } from "node:path"
import { Client, type Problem } from "./client.ts"
import { CommandFailed, EXIT, type ExitCode, UsageError } from "./exit.ts"
import { followImport, STARTED, type Started } from "./follow-import.ts"
import { type FieldChoice, type ImportOptions, readImportOptions } from "./import-options.ts"
import type { OrgImport } from "./org-import.ts"
import { planLines } from "./print-plan.ts"
import type { Terminal } from "./terminal.ts"

const PREVIEW = `query Preview($id: ID!) {
  uploadPreview(uploadId: $id) { problems { code message } table { columns { index header field } } }
}`
const PLAN = `mutation Plan($input: PlanOrgImportInput!) {
  planOrgImport(input: $input, waitSeconds: 0) { ${STARTED} }
}`
const AMEND = `mutation Amend($planId: ID!, $input: AmendOrgImportInput!) {
  amendOrgImport(planId: $planId, input: $input, waitSeconds: 0) { ${STARTED} }
}`
const APPLY = `mutation Apply($planId: ID!, $planHash: String!, $confirmations: [ImportConfirmationInput!]) {
  applyOrgImport(planId: $planId, planHash: $planHash, confirmations: $confirmations, waitSeconds: 0) { ${STARTED} }
}`

interface Column {
  readonly index: number
  readonly header: string
  readonly field: string | null
}

interface Preview {
  readonly uploadPreview: {
    readonly problems: readonly Problem[]
    readonly table: { readonly columns: readonly Column[] } | null
  }
}

/** `rung import FILE`: uploads, plans, prints the plan, and applies it when told. */
export async function importOrg(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const options = readImportOptions(args)
  const client = new Client(terminal)
  terminal.progress?.(`Sending ${basename(options.file)} …`)
  const uploadId = await client.upload(basename(options.file), await contentOf(options.file))
  const mapping = options.choices.length > 0 ? await mappingOf(client, uploadId, options.choices) : []
  const { mode, effectiveOn, answers } = options
  const input = { uploadId, mode, effectiveOn, mapping, answers }
  const { planOrgImport } = await client.run<{ planOrgImport: Started }>(PLAN, { input })
  const { orgImport } = await followImport(terminal, client, planOrgImport)
  const planned = await withFixes(terminal, { client, planned: orgImport, options })
  if (options.isApplying) return applyPlan(terminal, { client, planned, options })
  show(terminal, planned, options)
  if (!options.isJson) terminal.say("Nothing is written yet: --apply writes it.")
  const isClean = planned.issueCounts.block === 0 && openStops(planned, options).length === 0
  return isClean ? EXIT.DONE : EXIT.NEEDS_ATTENTION
}

/** Read as it is sent: a file of any size costs no memory. */
async function contentOf(file: string): Promise<Blob> {
  try {
    if ((await stat(file)).isFile()) return await openAsBlob(file)
  } catch {
    // Said below.
  }
  throw new UsageError(`${file} cannot be read.`)
}

interface Choice {
  readonly column: number
  readonly field: string | null
}

async function mappingOf(
  client: Client,
  uploadId: string,
  choices: readonly FieldChoice[],
): Promise<readonly Choice[]> {
  const { uploadPreview } = await client.run<Preview>(PREVIEW, { id: uploadId })
  if (!uploadPreview.table) throw new CommandFailed(uploadPreview.problems.map(({ message }) => message))
  const { columns } = uploadPreview.table
  return choices.flatMap(({ field, header }): readonly Choice[] => {
    if (header !== undefined) return [{ column: columnOf(columns, header).index, field }]
    return columns
      .filter((column) => column.field === field)
      .map(({ index }) => ({ column: index, field: null }))
  })
}

function columnOf(columns: readonly Column[], header: string): Column {
  const key = (text: string) => text.trim().toLowerCase()
  const found = columns.filter((column) => key(column.header) === key(header))
  const [column] = found
  if (column && found.length === 1) return column
  const headers = columns.map((each) => `"${each.header}"`).join(", ")
  throw new UsageError(
    `--map: ${column ? "several columns are" : "no column is"} called "${header}". Columns: ${headers}.`,
  )
}

function openStops({ stops }: OrgImport, { confirmations }: ImportOptions) {
  const isConfirmed = (stop: { readonly code: string; readonly number: number }) =>
    confirmations.some(({ code, number }) => code === stop.code && number === stop.number)
  return stops.filter((stop) => !isConfirmed(stop))
}

interface Applying {
  readonly client: Client
  readonly planned: OrgImport
  readonly options: ImportOptions
}

async function applyPlan(terminal: Terminal, { client, planned, options }: Applying): Promise<ExitCode> {
  const { id: planId, planHash } = planned
  const open = openStops(planned, options)
  if (open.length > 0) {
    show(terminal, planned, options)
    for (const { code, number } of open)
      terminal.complain(`${code} stops the import: --confirm ${code}=${number} lets it pass.`)
    return EXIT.NEEDS_ATTENTION
  }
  const variables = { planId, planHash, confirmations: options.confirmations }
  const { applyOrgImport } = await client.run<{ applyOrgImport: Started }>(APPLY, variables)
  if (!applyOrgImport.orgImport)
    return refusedToApply(terminal, { planned, options }, applyOrgImport.problems)
  const { orgImport, problems } = await followImport(terminal, client, applyOrgImport)
  if (orgImport.state !== "APPLIED")
    return refusedToApply(terminal, { planned: orgImport, options }, problems)
  show(terminal, orgImport, options)
  if (!options.isJson) terminal.say("Applied.")
  return EXIT.DONE
}

function refusedToApply(
  terminal: Terminal,
  { planned, options }: Omit<Applying, "client">,
  problems: readonly Problem[],
): ExitCode {
  show(terminal, planned, options)
  for (const { message } of problems) terminal.complain(message)
  return problems.some(({ code }) => code === "PLAN_STALE") ? EXIT.STALE : EXIT.FAILED
}

/** The plan once the fixes asked for by their code are applied: all issues of the code get the fix of that number. */
async function withFixes(terminal: Terminal, { client, planned, options }: Applying): Promise<OrgImport> {
  const fixes = planned.issues.edges.flatMap(({ node }) => {
    const wanted = options.fixes.find(({ code }) => code === node.code)
    return wanted && node.fixes[wanted.fix] ? [{ issue: node.index, fix: wanted.fix }] : []
  })
  for (const { code } of options.fixes) {
    const isThere = planned.issues.edges.some(({ node }) => node.code === code && node.fixes.length > 0)
    if (!isThere) terminal.complain(`--fix ${code}: the plan has no such issue with a fix.`)
  }
  if (fixes.length === 0) return planned
  const variables = { planId: planned.id, input: { planHash: planned.planHash, fixes } }
  const { amendOrgImport } = await client.run<{ amendOrgImport: Started }>(AMEND, variables)
  return (await followImport(terminal, client, amendOrgImport)).orgImport
}

function show({ say }: Terminal, orgImport: OrgImport, { isJson }: ImportOptions): void {
  if (isJson) say(JSON.stringify(orgImport, null, 2))
  else for (const line of planLines(orgImport)) say(line)
}
