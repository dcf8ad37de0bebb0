import { createTenant } from "./create-tenant.ts"
import { CommandFailed, EXIT, type ExitCode, UsageError } from "./exit.ts"
import { exportOrg } from "./export-org.ts"
import { importOrg } from "./import-org.ts"
import { listImports } from "./list-imports.ts"
import { revertImport } from "./revert-import.ts"
import type { Terminal } from "./terminal.ts"
import { USAGE } from "./usage.ts"

/** Runs one command line and answers the exit code. */
export async function run(terminal: Terminal): Promise<ExitCode> {
  const [command = "", ...args] = terminal.argv
  try {
    if (["", "help", "--help", "-h"].includes(command)) return help(terminal, command)
    if (args.includes("--help") || args.includes("-h")) return help(terminal, "help")
    if (command === "import") return await importOrg(terminal, args)
    if (command === "imports") return await listImports(terminal, args)
    if (command === "revert") return await revertImport(terminal, args)
    if (command === "export") return await exportOrg(terminal, args)
    if (command === "tenant" && args[0] === "create") return await createTenant(terminal, args.slice(1))
    throw new UsageError(`There is no command "${terminal.argv.join(" ")}".`)
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    for (const line of error.lines) terminal.complain(line)
    if (error instanceof UsageError) terminal.complain("See rung --help.")
    return error.exitCode
  }
}

function help({ say, complain }: Terminal, command: string): ExitCode {
  if (command === "") complain(USAGE)
  else say(USAGE)
  return command === "" ? EXIT.FAILED : EXIT.DONE
}
