import { expect, test } from "vitest"
import { tellsOfFullDisk } from "./file-trouble.ts"

test.each([
  ['FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9', true],
  ['could not write to file "pg_wal/xlogtemp.39": No space left on device', true],
  ["could not write block 3: Disk quota exceeded", true],
  ["could not access directory: Permission denied", false],
])("%s tells of a full disk: %s", (output, isFull) => {
  expect(tellsOfFullDisk(output)).toBe(isFull)
})
