import { z } from "zod"

/** The text of a setting is repeated in the refusal, unless the setting is secret. */
const SECRET_SETTINGS: readonly string[] = [
  "DATABASE_URL",
  "DATABASE_DIRECT_URL",
  "RUNG_DEMO_TOKEN",
  "RUNG_MIRROR_KEY",
  "RUNG_OPERATOR_TOKEN",
  "RUNG_SECRET",
  "SMTP_URL",
]

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535
const port = z.string().refine(isPort, "must be a number from 0 to 65535").transform(Number)

const flag = z.enum(["0", "1"], "must be 0 or 1").transform((text) => text === "1")

const isPostgresUrl = (text: string) => urlOf(text, ["postgres:", "postgresql:"]) !== undefined
const postgresUrl = z
  .string()
  .refine(isPostgresUrl, "must be an address such as postgres://user:password@db.example.com:5432/rung")

const smtpUrl = z
  .string()
  .refine(
    (text) => Boolean(urlOf(text, ["smtp:", "smtps:"])?.hostname),
    "must be an address such as smtp://user:password@mail.example.com:587",
  )

const publicUrl = z
  .string()
  .refine(isOrigin, "must be an address without a path, such as https://rung.example.com")
  .transform((text) => new URL(text).origin)

/** Every name Rung reads from the environment, with what its text must look like. */
export const settingsSchema = z.object({
  PORT: port.optional(),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, "must be a name or address to listen on, such as 127.0.0.1")
    .optional(),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  SMTP_URL: smtpUrl.optional(),
  RUNG_DATA: z.string().optional(),
  RUNG_DEMO: flag.optional(),
  RUNG_DEMO_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{1,300}=*$/, "may have letters, digits and . _ ~ + / - only")
    .optional(),
  RUNG_MIRROR_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  RUNG_OPERATOR_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  RUNG_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  RUNG_PUBLIC_URL: publicUrl.optional(),
  RUNG_WORKER: flag.optional(),
})

export type Settings = z.infer<typeof settingsSchema>
export type LogLevel = (typeof LOG_LEVELS)[number]

export const settingNames: readonly string[] = Object.keys(settingsSchema.shape)

/** One line naming the setting, what it must be, and (unless it is secret) what it was. */
export function settingRefusal(name: string, expectation: string, text: string): string {
  const was = SECRET_SETTINGS.includes(name) ? "" : `, not '${text.slice(0, 60)}'`
  return `${name} ${expectation}${was}`
}

function urlOf(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.parse(text) ?? undefined
  return url && protocols.includes(url.protocol) ? url : undefined
}

function isOrigin(text: string): boolean {
  const url = urlOf(text, ["http:", "https:"])
  return (
    url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === ""
  )
}
