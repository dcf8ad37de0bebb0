import { createRequire } from "node:module"
import { defineConfig } from "vitest/config"

// One copy of graphql, the one the server has: a second would refuse its types.
const server = createRequire(new URL("../packages/server/package.json", import.meta.url))

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: server.resolve("graphql/index.js") }] },
  test: {
    name: "tests",
    include: ["**/*.test.ts"],
    // They have a set-up of their own.
    exclude: ["journeys/**", "faults/**", "**/node_modules/**"],
    environment: "node",
    globalSetup: ["../packages/server/src/testing/postgres-for-tests.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
