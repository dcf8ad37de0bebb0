import { defineConfig } from "vitest/config"

export default defineConfig({
  test: { include: ["src/**/*.test.ts"], environment: "node", setupFiles: ["src/kit/seed.test-kit.ts"] },
})
