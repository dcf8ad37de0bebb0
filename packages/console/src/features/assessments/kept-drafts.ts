import type { Sealed } from "./draft-cipher.ts"

const DATABASE = "rung"
const STORE = "unsent"

/** Where sealed drafts lie. */
export type SealedStore = {
  names(): Promise<readonly string[]>
  get(name: string): Promise<Sealed | undefined>
  put(name: string, sealed: Sealed): Promise<void>
  remove(name: string): Promise<void>
  clear(): Promise<void>
}

/** The browser's own database. Every call fails where the browser has none, or takes no more. */
export const browserStore: SealedStore = {
  names: async () => (await within("readonly", (store) => store.getAllKeys())).map(String),
  get: (name) => within<Sealed | undefined>("readonly", (store) => store.get(name)),
  put: async (name, sealed) => void (await within("readwrite", (store) => store.put(sealed, name))),
  remove: async (name) => void (await within("readwrite", (store) => store.delete(name))),
  clear: async () => void (await within("readwrite", (store) => store.clear())),
}

function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        database.close()
        resolve(request.result)
      }
      transaction.onabort = () => {
        database.close()
        reject(transaction.error)
      }
    }
  })
}

/** Tabs tell one another over it that somebody signed out. */
export const SIGNED_OUT = "rung-signed-out"

/** Empties the store and lets other tabs know: at sign-out, at another sign-in, and in another company. */
export async function forgetKeptDrafts(): Promise<void> {
  const channel = new BroadcastChannel(SIGNED_OUT)
  channel.postMessage(null)
  channel.close()
  try {
    await browserStore.clear()
  } catch {
    // A browser without a store has kept nothing.
  }
}
