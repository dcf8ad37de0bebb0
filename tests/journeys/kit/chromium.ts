import { execFile } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { promisify } from "node:util"
import { type BrowserServer, chromium } from "playwright-core"

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters stand where the font puts them, whatever the machine prefers.
  "--font-render-hinting=none",
]

export interface RunningBrowser {
  /** Where tests connect to. */
  readonly endpoint: string
  stop(): Promise<void>
}

/** The browser that `PLAYWRIGHT_CHROMIUM` names, else the system's, else the one that npm brought. */
export async function startBrowser(): Promise<RunningBrowser> {
  const installed = process.env.PLAYWRIGHT_CHROMIUM || systemBrowser()
  if (installed) return running(await launch(installed))
  const unpacked = await unpackShipped()
  return running(await launchShipped(unpacked), unpacked)
}

/**
 * The one browser that npm brought, with no fonts but its own: pages look in it as they look in it on any other
 * machine.
 */
export async function startPinnedBrowser(): Promise<RunningBrowser> {
  const folder = await unpackShipped()
  const settings = join(folder, "pinned")
  await mkdir(settings)
  await writeFile(
    join(settings, "fonts.conf"),
    `<?xml version="1.0"?><fontconfig><dir>${join(folder, "fonts/fonts")}</dir><cachedir>${settings}</cachedir></fontconfig>`,
  )
  return running(await launchShipped(folder, { FONTCONFIG_PATH: settings }), folder)
}

function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "")
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function running(server: BrowserServer, folder?: string): RunningBrowser {
  return {
    endpoint: server.wsEndpoint(),
    stop: async () => {
      await server.close()
      if (folder) await rm(folder, { recursive: true, force: true })
    },
  }
}

function launch(file: string, environment: Readonly<Record<string, string>> = {}): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: file,
    args: FLAGS,
    env: { ...process.env, ...environment },
    timeout: 60_000,
  })
}

// In a folder of this run's own: the package would leave its browser in the common temp folder, closed to other
// users, and take whatever lies there under its name.
const UNPACK = join(import.meta.dirname, "unpack-chromium.ts")

async function unpackShipped(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rung-chromium-"))
  await promisify(execFile)(process.execPath, [UNPACK], {
    // The second name makes it unpack the shared libraries it was built with, too.
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
  })
  return folder
}

/** With the system's libraries; where it lacks some, with those the package brings. */
async function launchShipped(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BrowserServer> {
  const file = join(folder, "chromium")
  try {
    return await launch(file, settings)
  } catch {
    return launch(file, {
      LD_LIBRARY_PATH: join(folder, "al2023/lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
      ...settings,
    })
  }
}
