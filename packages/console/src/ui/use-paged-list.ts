import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import { type LoadPage, PagedList } from "./paged-list.ts"

/** A long list for a component; read anew when `key` changes. */
export function usePagedList<T>(load: LoadPage<T>, key: string): PagedList<T> {
  const [list] = useState(() => new PagedList(load))
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    list.again(load)
  }, [key, list, load])
  useSyncExternalStore(list.subscribe, () => list.version)
  return list
}
