import { run } from "./run.ts"

const CLEAR_LINE = "\r\u001b[2K"

// Whoever reads us may stop reading, as `head` does: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit()
})

process.exitCode = await run({
  argv: process.argv.slice(2),
  // biome-ignore lint/style/noProcessEnv: the one place that reads the environment
  env: process.env,
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? (line) => process.stderr.write(`${CLEAR_LINE}${line}`) : undefined,
})
