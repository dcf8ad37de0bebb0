import type { Plugin } from "vite"

/** What reads the console in another language, by the value of `lang` of the page that has it. */
const READERS = { de: "german", "en-XA": "pseudo" } as const

/**
 * A page for each language: `index.de.html` is `index.html` with a script before the others that has the German there
 * when the first module with words in it is read. Readers of English are sent none of it. The server chooses the page; while developing, `vite --mode de` does.
 */
export function pagesByLanguage(): Plugin {
  return {
    name: "pages-by-language",
    enforce: "post",
    config: () => ({
      build: {
        rolldownOptions: {
          input: {
            index: "index.html",
            ...Object.fromEntries(Object.values(READERS).map((name) => [name, `src/language/${name}.ts`])),
          },
        },
      },
    }),
    transformIndexHtml: (html, { server }) => {
      const tried = Object.entries(READERS).find(([lang]) => lang === server?.config.mode)
      return tried ? inLanguage(html, tried[0], `/src/language/${tried[1]}.ts`) : html
    },
    generateBundle(_options, bundle) {
      const page = bundle["index.html"]
      if (page?.type !== "asset") return
      for (const [lang, name] of Object.entries(READERS)) {
        const chunk = Object.values(bundle).find((each) => each.type === "chunk" && each.name === name)
        if (!chunk) throw new Error(`Nothing reads the console in ${lang}.`)
        this.emitFile({
          type: "asset",
          fileName: `index.${lang}.html`,
          source: inLanguage(String(page.source), lang, `/${chunk.fileName}`),
        })
      }
    },
  }
}

function inLanguage(html: string, lang: string, script: string): string {
  return html
    .replace('<html lang="en">', `<html lang="${lang}">`)
    .replace('<script type="module"', `<script type="module" crossorigin src="${script}"></script>\n    $&`)
}
