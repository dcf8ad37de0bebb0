import { useQuery, useSubscription } from "@apollo/client/react"
import { useEffect, useRef, useState } from "react"
import {
  ImportNowDocument,
  type ImportNowFragment,
  ImportPlanDocument,
  type ImportPlanQuery,
  ImportProgressDocument,
} from "../../generated/graphql.ts"
import { isRunning } from "./progress-words.ts"

export type Import = ImportPlanQuery["orgImportPlan"]

/** While a job is followed live; the second is for networks that hold streams back. */
const POLL_BESIDE_STREAM = 4000
const POLL_ALONE = 1000

/**
 * An import, kept up to date while a job is at it. When the job comes to rest it is read anew; `settled` changes once
 * that is here, and until then everything shows what it showed before.
 */
export function useImport(id: string) {
  const { data, error, refetch } = useQuery(ImportPlanDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  })
  const now = data?.orgImportPlan
  useLiveProgress(id, now)
  const [settled, setSettled] = useState(0)
  const last = useRef<string>(undefined)
  const stand = now && `${now.state} ${now.revision}`
  const isAtRest = now !== undefined && !isRunning(now.state)
  useEffect(() => {
    if (stand === undefined || stand === last.current) return
    const isFirst = last.current === undefined
    last.current = stand
    if (!isFirst && isAtRest) void refetch().finally(() => setSettled((count) => count + 1))
  }, [stand, isAtRest, refetch])
  return { now, error, refetch, settled }
}

/** Follows a job by its live answers, and by asking now and then. */
function useLiveProgress(id: string, now: ImportNowFragment | undefined): void {
  const isAtWork = now !== undefined && isRunning(now.state)
  const [isStreamLost, setStreamLost] = useState(false)
  useSubscription(ImportProgressDocument, {
    variables: { id },
    skip: !isAtWork || isStreamLost,
    onError: () => setStreamLost(true),
  })
  useQuery(ImportNowDocument, {
    variables: { id },
    skip: !isAtWork,
    fetchPolicy: "network-only",
    nextFetchPolicy: "network-only",
    pollInterval: isAtWork ? (isStreamLost ? POLL_ALONE : POLL_BESIDE_STREAM) : 0,
  })
}
