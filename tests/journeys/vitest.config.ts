import { defineConfig } from "vitest/config"

// Journeys share one product and one browser, which the set-up starts and ends.
export default defineConfig({
  test: {
    name: "journeys",
    include: ["**/*.test.ts"],
    environment: "node",
    globalSetup: [`${import.meta.dirname}/kit/stage.ts`],
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
})
