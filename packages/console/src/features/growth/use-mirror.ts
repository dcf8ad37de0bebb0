import { CombinedGraphQLErrors } from "@apollo/client"
import { useApolloClient } from "@apollo/client/react"
import type { MirrorBody } from "@rung/domain/growth/mirror"
import { useCallback, useEffect, useRef, useState } from "react"
import { type MirrorPartsFragment, SaveMirrorDocument } from "../../generated/graphql.ts"
import type { Saving } from "../../ui/save-state.tsx"

/** How long a pause in writing lasts before it is saved, in milliseconds. */
const PAUSE = 700

/**
 * The mirror as it is written, saved as it goes; what cannot be sent stays in memory and is sent later, unless it is
 * dropped.
 */
export function useMirror(stored: MirrorPartsFragment) {
  const client = useApolloClient()
  const [body, setBody] = useState<MirrorBody>(() => bodyOf(stored))
  const [saving, setSaving] = useState<Saving>({ state: "idle" })
  const [refusal, setRefusal] = useState<string>()
  const state = useRef({ body, version: stored.version, unsent: false, sending: false })

  const send = useCallback(async (): Promise<void> => {
    const now = state.current
    if (now.sending || !now.unsent) return
    now.sending = true
    now.unsent = false
    setSaving({ state: "saving" })
    try {
      const input = { ...now.body, marks: [...now.body.marks], version: now.version }
      const { data } = await client.mutate({
        mutation: SaveMirrorDocument,
        variables: { input },
        fetchPolicy: "no-cache",
      })
      const { mirror, problems = [] } = data?.saveMirror ?? {}
      if (mirror) {
        now.version = mirror.version
        setRefusal(undefined)
        setSaving({ state: "saved", at: new Date().toTimeString().slice(0, 5) })
      } else {
        now.unsent = true
        setRefusal(problems.map(({ message }) => message).join(" "))
        setSaving({ state: "failed", retry: () => void send() })
      }
      now.sending = false
      if (mirror && now.unsent) await send()
    } catch (failure) {
      now.sending = false
      now.unsent = true
      const isAnswered = CombinedGraphQLErrors.is(failure)
      if (isAnswered) setRefusal(failure.message)
      setSaving(isAnswered ? { state: "failed", retry: () => void send() } : { state: "offline" })
    }
  }, [client])

  useEffect(() => {
    const later = () => void send()
    const warn = (event: BeforeUnloadEvent) => {
      if (!state.current.unsent && !state.current.sending) return
      event.preventDefault()
      later()
    }
    window.addEventListener("online", later)
    window.addEventListener("beforeunload", warn)
    return () => {
      window.removeEventListener("online", later)
      window.removeEventListener("beforeunload", warn)
      later()
    }
  }, [send])

  const change = useCallback((next: MirrorBody) => {
    state.current.body = next
    state.current.unsent = true
    setBody(next)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the body starts the pause anew
  useEffect(() => {
    const pause = setTimeout(() => void send(), PAUSE)
    return () => clearTimeout(pause)
  }, [body, send])

  const latest = useCallback(() => state.current.body, [])
  const drop = useCallback(() => {
    state.current.unsent = false
  }, [])

  return { body, change, latest, drop, saving, refusal }
}

function bodyOf(mirror: MirrorPartsFragment): MirrorBody {
  const { lostTrack, thanked, withoutTitle } = mirror
  const { like = null, cost = null, ought = null } = mirror.appetite
  const marks = mirror.marks.map(({ competency, notTried, ...mark }) => ({
    competency,
    notTried,
    love: mark.love ?? null,
    excel: mark.excel ?? null,
    timeNow: mark.timeNow ?? null,
    timeWanted: mark.timeWanted ?? null,
  }))
  return {
    marks,
    appetite: { like, cost, ought },
    lostTrack,
    thanked,
    withoutTitle,
    choice: mirror.choice ?? null,
  }
}
