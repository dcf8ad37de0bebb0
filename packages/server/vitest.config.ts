import { createRequire } from "node:module"
import { defineConfig } from "vitest/config"

// One copy of graphql: type-graphql loads the CommonJS build, and a second, ESM copy would refuse its types.
const graphql = createRequire(import.meta.url).resolve("graphql/index.js")

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    globalSetup: ["src/testing/postgres-for-tests.ts"],
    setupFiles: ["src/testing/seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
