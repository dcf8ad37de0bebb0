import { run } from "./run.ts"

const CLEAR_LINE = "\r\u001b[2K"

process.exitCode = await run({
  argv: process.argv.slice(2),
  // biome-ignore lint/style/noProcessEnv: the one place that reads the environment
  env: process.env,
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? (line) => process.stderr.write(`${CLEAR_LINE}${line}`) : undefined,
})
