import { defineConfig } from "vitest/config"

// Every suite there is, in one run: what `npm test` counts.
export default defineConfig({
  test: {
    projects: [
      "packages/domain",
      "packages/server",
      "packages/console",
      "packages/cli",
      "tests",
      "tests/journeys",
      "tests/faults",
    ],
  },
})
