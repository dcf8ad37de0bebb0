import { type Level, type Logger, levels } from "pino"

/** Writes a line that a thread has logged into the log of its process. */
export function logLine(log: Logger, line: string): void {
  const { level, msg, time: _, ...rest }: Record<string, unknown> = JSON.parse(line)
  const name = levels.labels[Number(level)]
  if (isLevel(name)) log[name](rest, String(msg ?? ""))
}

function isLevel(name: string | undefined): name is Level {
  return name !== undefined && name in levels.values
}
