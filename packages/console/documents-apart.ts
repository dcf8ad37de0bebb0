import type { Plugin } from "vite"

const GENERATED = /\/src\/generated\/graphql\.ts$/
const DOCUMENT = /^export const (\w+) = (.*) as unknown as DocumentNode<.*>;$/gm
const APART = "\0document:"

/**
 * Puts every generated document into a module of its own, so that a page is sent the questions it asks and no
 * others: a bundler can only divide between modules.
 */
export function documentsApart(): Plugin {
  const documents = new Map<string, string>()
  return {
    name: "documents-apart",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!GENERATED.test(id)) return undefined
      const rest = code.replace(DOCUMENT, (_whole, name: string, value: string) => {
        documents.set(name, value)
        return `export { ${name} } from "${APART}${name}"`
      })
      return { code: rest, map: null, moduleSideEffects: false }
    },
    resolveId: (id) => (id.startsWith(APART) ? { id, moduleSideEffects: false } : undefined),
    load(id) {
      if (!id.startsWith(APART)) return undefined
      const name = id.slice(APART.length)
      return `export const ${name} = ${documents.get(name)}`
    },
  }
}
