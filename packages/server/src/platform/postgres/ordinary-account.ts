import { type Account, runProgram } from "./run-program.ts"
import { StartupProblem } from "./startup-problem.ts"

const NAME = "postgres"

export const isRoot = (): boolean => process.getuid?.() === 0

/** PostgreSQL refuses to run as root; then it runs as the machine's user `postgres`, made if missing. */
export async function ordinaryAccount(): Promise<Account | undefined> {
  if (!isRoot()) return undefined
  const existing = await accountNamed(NAME)
  if (existing) return existing
  await createAccount()
  const created = await accountNamed(NAME)
  if (created) return created
  throw new StartupProblem(
    `PostgreSQL may not run as root, and no user '${NAME}' could be made: ` +
      `create one (useradd --system ${NAME}), or start Rung as an ordinary user`,
  )
}

async function accountNamed(name: string): Promise<Account | undefined> {
  const user = await runProgram({ file: "id", args: ["-u", name] })
  const group = await runProgram({ file: "id", args: ["-g", name] })
  if (user.code !== 0 || group.code !== 0) return undefined
  return { uid: Number(user.output), gid: Number(group.output) }
}

async function createAccount(): Promise<void> {
  const outside = ["--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"]
  await runProgram({ file: "groupadd", args: ["--system", NAME] })
  await runProgram({ file: "useradd", args: ["--system", "--gid", NAME, ...outside, NAME] })
}
