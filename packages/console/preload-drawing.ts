import type { Plugin } from "vite"

/** Has the browser fetch what draws the page at once: the entry only reaches for it when it knows the language. */
export function preloadDrawing(): Plugin {
  return {
    name: "preload-drawing",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []))
        const drawing = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/app/draw.tsx"))
        const files = drawing ? [drawing.fileName, ...drawing.imports] : []
        const missing = files.filter((file) => !html.includes(file))
        return missing.map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: "", href: `/${file}` },
          injectTo: "head",
        }))
      },
    },
  }
}
