import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { documentsApart } from "./documents-apart.ts"
import { preloadDrawing } from "./preload-drawing.ts"

export default defineConfig({
  plugins: [react(), documentsApart(), preloadDrawing()],
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
            // Apart from whatever has words in it: those are read after the language is known.
            {
              name: "language",
              test: /packages\/console\/src\/language\/(?:t|locale|speak)\.ts$/,
              priority: 2,
            },
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
