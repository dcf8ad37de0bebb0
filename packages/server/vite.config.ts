import { defineConfig } from "vite"

export default defineConfig({
  build: {
    ssr: true,
    target: "node22",
    outDir: "dist",
    sourcemap: true,
    rollupOptions: {
      input: {
        main: "src/main.ts",
        worker: "src/worker.ts",
        thread: "src/thread.ts",
        "call-thread": "src/call-thread.ts",
        "emit-schema": "src/emit-schema.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  ssr: { noExternal: [/^@rung\//], target: "node" },
})
