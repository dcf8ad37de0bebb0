import type { ApolloClient } from "@apollo/client"
import { CombinedGraphQLErrors } from "@apollo/client"
import { useApolloClient } from "@apollo/client/react"
import { useEffect, useSyncExternalStore } from "react"
import { AssessmentFormDocument, type FormPartsFragment, SaveDraftDocument } from "../../generated/graphql.ts"
import type { Answers, Draft, StoredAnswers } from "./draft.ts"
import { DraftKeeper, type SaveOutcome } from "./draft-keeper.ts"
import { answersOf } from "./form-item.ts"

/** The drafts of this sign-in, also of forms whose page is closed; forgotten with everything else at sign-out. */
const keepersOf = new WeakMap<ApolloClient, Map<string, DraftKeeper>>()

function keepers(client: ApolloClient): Map<string, DraftKeeper> {
  const known = keepersOf.get(client)
  if (known) return known
  const made = new Map<string, DraftKeeper>()
  keepersOf.set(client, made)
  client.onClearStore(() => {
    for (const keeper of made.values()) keeper.stop()
    made.clear()
    return Promise.resolve()
  })
  return made
}

/** Lets go of a form that is out of its rater's hands. */
export function forgetDraft(client: ApolloClient, id: string): void {
  keepers(client).get(id)?.stop()
  keepers(client).delete(id)
}

/** The draft of one's own open form, kept on the server as it is typed. */
export function useDraft(form: FormPartsFragment): { readonly draft: Draft; readonly keeper: DraftKeeper } {
  const client = useApolloClient()
  const keeper = keeperOf(client, form)
  const draft = useSyncExternalStore(keeper.subscribe, keeper.current)
  useEffect(() => keeper.refresh(storedAnswers(form)), [keeper, form])
  useEffect(() => {
    const send = () => void keeper.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.current().unsaved.size === 0) return
      event.preventDefault()
      send()
    }
    window.addEventListener("online", send)
    window.addEventListener("beforeunload", warn)
    document.addEventListener("visibilitychange", send)
    return () => {
      window.removeEventListener("online", send)
      window.removeEventListener("beforeunload", warn)
      document.removeEventListener("visibilitychange", send)
      send()
    }
  }, [keeper])
  return { draft, keeper }
}

function keeperOf(client: ApolloClient, form: FormPartsFragment): DraftKeeper {
  const { id } = form.assessment
  // A confidential form shows its questions only to who has accepted its terms.
  const termsVersion = form.terms?.version ?? null
  const known = keepers(client).get(id)
  if (known) return known
  const made = new DraftKeeper(storedAnswers(form), {
    save: (version, answers) => save(client, { assessmentId: id, version, answers, termsVersion }),
    reload: () => reload(client, id),
  })
  keepers(client).set(id, made)
  return made
}

function storedAnswers({ assessment, items }: FormPartsFragment): StoredAnswers {
  return { version: assessment.version, savedAt: assessment.savedAt ?? null, answers: answersOf(items) }
}

type Unsaved = {
  readonly assessmentId: string
  readonly version: number
  readonly answers: Answers
  readonly termsVersion: number | null
}

async function save(client: ApolloClient, { answers, ...form }: Unsaved): Promise<SaveOutcome> {
  const input = {
    ...form,
    answers: Object.entries(answers).map(([competency, { rating, note }]) => ({
      competency,
      value: typeof rating === "number" ? rating : null,
      notSeen: rating === "NOT_SEEN",
      note: note.trim() === "" ? null : note,
    })),
  }
  try {
    const { data } = await client.mutate({ mutation: SaveDraftDocument, variables: { input } })
    const { assessment, problems = [] } = data?.saveDraft ?? { assessment: null }
    if (problems.some(({ code }) => code === "VERSION_CONFLICT") && problems.length === 1) {
      return { kind: "conflict" }
    }
    const refusal = problems.find(({ code }) => code !== "VERSION_CONFLICT")
    if (refusal) return { kind: "refused", message: refusal.message }
    if (!assessment) return { kind: "refused", message: "The server gave no answer." }
    return { kind: "saved", version: assessment.version, at: assessment.savedAt ?? new Date().toISOString() }
  } catch (failure) {
    if (CombinedGraphQLErrors.is(failure)) return { kind: "refused", message: failure.message }
    return { kind: "offline" }
  }
}

async function reload(client: ApolloClient, id: string): Promise<StoredAnswers | undefined> {
  try {
    const { data } = await client.query({
      query: AssessmentFormDocument,
      variables: { id },
      fetchPolicy: "network-only",
    })
    return data && storedAnswers(data.assessment)
  } catch {
    return undefined
  }
}
