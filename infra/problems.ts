import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, sep } from "node:path"

// Writes docs/problems.md, the registry of refusal codes, from the code that refuses; `--check` only compares.

const FILE = "docs/problems.md"
const WORDS = [
  "access",
  "org",
  "layers",
  "expectations",
  "cycles",
  "assessments",
  "growth",
  "insights",
  "imports",
]

interface Entry {
  readonly code: string
  readonly message: string
  readonly where: string
}

const CALL = /problem\(\s*"([A-Z][A-Z0-9_]*)",\s*("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)?/g
const FAULT = /^ {2}([A-Z_]+): \{\s*message:\s*"([^"]+)",\s*status: (\d+),?\s*\}/gm
const MESS = /^ {2}([A-Z][A-Z0-9_]*): \{ effect: "([A-Z]+)", title: "([^"]+)" \}/gm

const files = ["packages/domain/src", "packages/server/src"].flatMap(sources)
const problems = files.flatMap(problemsIn)
const text = page()

if (process.argv.includes("--check")) {
  if (readFileSync(FILE, "utf8") === text) process.exit(0)
  console.log(`${FILE} is not what the code says: run \`node infra/problems.ts\`.`)
  process.exit(1)
}
writeFileSync(FILE, text)
console.log(`${FILE}: ${new Set(problems.map(({ code }) => code)).size} codes`)

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.(test|test-kit)\.ts$/.test(file))
    .map((file) => join(folder, file))
    .sort()
}

function problemsIn(file: string): Entry[] {
  return [...readFileSync(file, "utf8").matchAll(CALL)].map(([, code = "", literal = ""]) => ({
    code,
    message: plain(literal),
    where: WORDS.find((word) => file.includes(`${sep}${word}${sep}`)) ?? "everywhere",
  }))
}

/** A message as people read it: what is filled in at run time stands as an ellipsis. */
function plain(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…")
    .replace(/\\(.)/g, "$1")
    .replaceAll("|", "\\|")
}

function page(): string {
  const sections = [...WORDS, "everywhere"].map((word) => section(word)).filter(Boolean)
  return `# Refusals

Every refusal has a stable code, a message that names the fix, and a path to the input field. A mutation lists all of them at once in \`problems\`; imports list theirs as issues of the plan. This page is written from the code by \`node infra/problems.ts\` and \`npm run check\` compares it. An ellipsis stands for what is filled in.

## Thrown as errors

| code | HTTP | says |
|---|---|---|
${matches("packages/server/src/platform/graphql/fault.ts", FAULT, ([, code, message, status]) => `| \`${code}\` | ${status} | ${message} |`)}
| \`QUERY_TOO_LARGE\` | 400 | The document nests too deep, has too many aliases or asks for too many root fields. |
| \`INTERNAL_SERVER_ERROR\` | 200 | Something broke on our side; it is logged under the request id. |

${sections.join("\n\n")}

## Issues of an import plan

STOP holds the whole plan until its number is typed. BLOCK leaves the row, line or value out. WARN and INFO apply.

| code | effect | means |
|---|---|---|
${matches("packages/domain/src/imports/mess-registry.ts", MESS, ([, code, effect, title]) => `| \`${code}\` | ${effect} | ${title} |`)}
`
}

function section(word: string): string {
  const own = new Map<string, Set<string>>()
  for (const { code, message, where } of problems) {
    if (where !== word) continue
    const said = own.get(code) ?? new Set()
    own.set(code, message === "" ? said : said.add(message))
  }
  if (own.size === 0) return ""
  const rows = [...own]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, said]) => `| \`${code}\` | ${[...said].join("<br>")} |`)
  return `## ${word}\n\n| code | says |\n|---|---|\n${rows.join("\n")}`
}

function matches(file: string, pattern: RegExp, row: (match: readonly string[]) => string): string {
  return [...readFileSync(file, "utf8").matchAll(pattern)].map((match) => row([...match])).join("\n")
}
