import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseSync } from "@swc/core"
import { HEARD } from "../packages/console/src/language/de/heard.ts"
import { OWN } from "../packages/console/src/language/de/index.ts"

// Compares what the code says with what is translated: nothing missing, nothing left over, no slot lost. A folder or
// file as argument lists what is missing there, ready to be filled in.

interface Said {
  readonly key: string
  readonly file: string
}

type Node = { readonly type?: string } & Readonly<Record<string, unknown>>

const CONSOLE = "packages/console/src"
const ELSEWHERE = ["packages/domain/src", "packages/server/src"]
const LANGUAGE = "packages/console/src/language"

const own = sources(CONSOLE).flatMap((file) => saidIn(file, consoleKey))
const heard = ELSEWHERE.flatMap(sources).flatMap((file) => [...saidIn(file, heardKey), ...listedIn(file)])
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("-"))
const faults = [
  ...faultsOf("sentence", own, OWN, (key) => key),
  ...faultsOf("sentence heard", heard, HEARD, (key) => key.replaceAll("#}", "}")),
  ...twice(),
]
for (const fault of faults) console.log(fault)
if (folder === undefined) {
  console.log(
    `${new Set(own.map(({ key }) => key)).size} sentences of the console, ${new Set(heard.map(({ key }) => key)).size} of server and domain; ${faults.length} to mend`,
  )
}
process.exitCode = faults.length > 0 ? 1 : 0

function faultsOf(
  kind: string,
  said: readonly Said[],
  told: Readonly<Record<string, string>>,
  plainly: (key: string) => string,
): string[] {
  const translations = new Map(Object.entries(told).map(([key, text]) => [plainly(key), text]))
  const keys = new Map(said.map(({ key, file }) => [key, file]))
  const missing = [...keys]
    .filter(([key, file]) => !translations.has(key) && (folder === undefined || file.startsWith(folder)))
    .map(([key, file]) =>
      folder === undefined
        ? `${file}: no ${kind} for ${JSON.stringify(key)}`
        : `  ${JSON.stringify(key)}: "",`,
    )
  if (folder !== undefined) return missing
  const leftOver = [...translations.keys()].filter((key) => !keys.has(key) && kind === "sentence")
  const slots = [...translations].flatMap(([key, text]) => lostSlots(key, text))
  return [...missing, ...leftOver.map((key) => `nobody says ${JSON.stringify(key)}`), ...slots]
}

function lostSlots(key: string, text: string): string[] {
  const lost = [...key.matchAll(/\{(\d+)/g)].filter(([, slot]) => !new RegExp(`\\{${slot}[}:#]`).test(text))
  const unknown = [...text.matchAll(/\{(\d+)/g)].filter(
    ([, slot]) => !new RegExp(`\\{${slot}[}:#]`).test(key),
  )
  return lost.length + unknown.length > 0
    ? [`slots differ: ${JSON.stringify(key)} and ${JSON.stringify(text)}`]
    : []
}

/** One English sentence, two translations in two files: the one read last would win. */
function twice(): string[] {
  if (folder !== undefined) return []
  const seen = new Map<string, string>()
  return readdirSync(join(LANGUAGE, "de")).flatMap((file) => {
    const heardHere = file.startsWith("heard")
    const text = readFileSync(join(LANGUAGE, "de", file), "utf8")
    return [...text.matchAll(/^ {2}("(?:[^"\\]|\\.)*"|[A-Za-z]+):\s*("(?:[^"\\]|\\.)*"),/gm)].flatMap(
      ([, key = "", told = ""]) => {
        const name = `${heardHere} ${key.replaceAll('"', "")}`
        const before = seen.get(name)
        seen.set(name, told)
        return before !== undefined && before !== told
          ? [`${file}: ${key} is ${told}, elsewhere ${before}`]
          : []
      },
    )
  })
}

function sources(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|test-kit|stories)\.tsx?$/.test(file))
    .map((file) => join(root, file))
    .filter((file) => !/\/(generated|gallery|testing|language\/de)\//.test(`${dirname(file)}/`))
    .sort()
}

function saidIn(file: string, keyOf: (node: Node) => string | undefined): Said[] {
  const tree = parseSync(readFileSync(file, "utf8"), {
    syntax: "typescript",
    tsx: file.endsWith("x"),
    decorators: true,
  })
  const found: Said[] = []
  walk(tree, (node) => {
    const key = keyOf(node)
    if (key !== undefined) found.push({ key, file })
  })
  return found
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit)
  else if (isNode(value)) {
    visit(value)
    for (const each of Object.values(value)) walk(each, visit)
  }
}

/** t`…`, rich`…` and meant("…")`…`: the key that `packages/console/src/language/t.ts` makes of them. */
function consoleKey(node: Node): string | undefined {
  if (node.type !== "TaggedTemplateExpression" || !isNode(node.tag) || !isNode(node.template))
    return undefined
  const { tag, template } = node
  if (isNamed(tag, "t") || isNamed(tag, "rich")) return templateKey(template)
  if (!isNode(tag) || !isNode(template)) return undefined
  const context = isNode(tag.callee) && isNamed(tag.callee, "meant") ? stringAt(tag, 0) : undefined
  return context === undefined ? undefined : `${templateKey(template)} [${context}]`
}

/** say`…` and the message of problem("CODE", …). */
function heardKey(node: Node): string | undefined {
  if (node.type === "TaggedTemplateExpression" && isNamed(node.tag, "say") && isNode(node.template)) {
    return templateKey(node.template)
  }
  if (node.type !== "CallExpression" || !isNamed(node.callee, "problem")) return undefined
  const message = argumentOf(node, 1)
  if (message?.type === "StringLiteral") return String(message.value)
  return message?.type === "TemplateLiteral" ? templateKey(message) : undefined
}

/** Messages that stand in a table: thrown faults, and the names of what an import finds. */
function listedIn(file: string): Said[] {
  if (!/(fault|mess-registry)\.ts$/.test(file)) return []
  return [...readFileSync(file, "utf8").matchAll(/(?:message|title):\s*"([^"]+)"/g)].map(([, key = ""]) => ({
    key,
    file,
  }))
}

function templateKey(template: unknown): string {
  if (!isNode(template)) return ""
  const quasis = nodes(template.quasis).map((quasi) => String(quasi.cooked))
  const values = nodes(template.expressions)
  return quasis.reduce((key, text, index) => `${key}{${index - 1}${formsOf(values[index - 1])}}${text}`)
}

function formsOf(value: Node | undefined): string {
  if (value?.type !== "CallExpression" || !isNamed(value.callee, "plural")) return ""
  const [one, many] = [stringAt(value, 1), stringAt(value, 2)]
  return one === undefined ? "" : `:${one}|${many}`
}

function stringAt(call: Node, index: number): string | undefined {
  const value = argumentOf(call, index)
  return value?.type === "StringLiteral" ? String(value.value) : undefined
}

function argumentOf(call: Node, index: number): Node | undefined {
  const expression = nodes(call.arguments)[index]?.expression
  return isNode(expression) ? expression : undefined
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === "Identifier" && node.value === name
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null
}
