import { constants, setPriority } from "node:os"

/**
 * Lets whoever answers people go first where processors are few. Only Linux gives a thread a priority of its own:
 * elsewhere it would be that of the whole process.
 */
export function stepAside(): void {
  if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
}
