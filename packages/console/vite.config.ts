import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  plugins: [react()],
  server: { port: 4100, strictPort: true, proxy: { "/graphql": "http://localhost:4000" } },
  build: {
    target: "es2023",
    // The content security policy allows neither data: fonts nor inline modules.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
