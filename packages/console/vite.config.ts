import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { documentsApart } from "./documents-apart.ts"
import { pagesByLanguage } from "./pages-by-language.ts"

export default defineConfig({
  plugins: [react(), documentsApart(), pagesByLanguage()],
  server: { port: 4100, strictPort: true, proxy: { "/graphql": "http://localhost:4000" } },
  build: {
    target: "es2023",
    // The content security policy allows neither data: fonts nor inline modules.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The parts five pages share travel as one file: seventy small ones compress worse, and each is asked for.
        codeSplitting: {
          groups: [
            {
              name: "shared",
              test: /packages\/(?:console\/src\/(?:ui|parts)|domain\/src\/kit)\//,
              minShareCount: 5,
            },
          ],
        },
      },
    },
  },
})
