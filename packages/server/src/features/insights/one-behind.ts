/** Writes that trail what is computed by one, so that the database writes while the next is computed. */
export interface OneBehind {
  /** Begins a write once the one before is done; a write that failed fails the next call. */
  begin(write: () => Promise<void>): Promise<void>
  /** Waits for the last write, and fails as it did. */
  end(): Promise<void>
}

export function oneBehind(): OneBehind {
  let writing: Promise<void> = Promise.resolve()
  return {
    begin: async (write) => {
      await writing
      writing = write()
      // Whoever comes next hears of it.
      writing.catch(() => undefined)
    },
    end: () => writing,
  }
}
