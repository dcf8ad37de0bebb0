import type { Page } from "playwright-core"

/** What the console's own database in this browser holds of unsent answers, each entry as text. */
export function unsentIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "rung")) return []
    const read = await new Promise<[IDBValidKey[], { iv: Uint8Array; text: ArrayBuffer }[]]>(
      (resolve, reject) => {
        const opening = indexedDB.open("rung")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction("unsent")
          const [keys, values] = [
            reading.objectStore("unsent").getAllKeys(),
            reading.objectStore("unsent").getAll(),
          ]
          reading.oncomplete = () => {
            database.close()
            resolve([keys.result, values.result])
          }
        }
      },
    )
    const text = (bytes: Uint8Array) => String.fromCharCode(...bytes)
    return read[0].map((key, at) => `${key} ${text(new Uint8Array(read[1][at]?.text ?? new ArrayBuffer(0)))}`)
  })
}
