import { defineConfig } from "vitest/config"

// Programs of the built product, killed: each test starts its own, on a database of its own.
export default defineConfig({
  test: {
    name: "faults",
    include: ["**/*.test.ts"],
    environment: "node",
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
})
