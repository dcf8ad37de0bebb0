import type { ApolloClient } from "@apollo/client"
import { CombinedGraphQLErrors } from "@apollo/client"
import { useApolloClient } from "@apollo/client/react"
import { useEffect, useSyncExternalStore } from "react"
import { AssessmentFormDocument, type FormPartsFragment, SaveDraftDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import type { Answers, Draft, StoredAnswers } from "./draft.ts"
import { DraftKeeper, type SaveOutcome } from "./draft-keeper.ts"
import { answersOf, OVERALL } from "./form-item.ts"
import { safeOf } from "./safe-of.ts"

/** The drafts of this sign-in, also of forms whose page is closed; forgotten with everything else at sign-out. */
const keepersOf = new WeakMap<ApolloClient, Map<string, DraftKeeper>>()

function keepers(client: ApolloClient): Map<string, DraftKeeper> {
  const known = keepersOf.get(client)
  if (known) return known
  const made = new Map<string, DraftKeeper>()
  keepersOf.set(client, made)
  const forget = async () => {
    for (const keeper of made.values()) keeper.stop()
    made.clear()
  }
  client.onClearStore(forget)
  client.onResetStore(forget)
  return made
}

/** Lets go of a form that is out of its rater's hands. */
export function forgetDraft(client: ApolloClient, id: string): void {
  keepers(client).get(id)?.stop()
  keepers(client).delete(id)
}

/** The draft of one's own open form, kept on the server as it is typed. */
export function useDraft(
  form: FormPartsFragment,
  byLink: boolean,
): { readonly draft: Draft; readonly keeper: DraftKeeper } {
  const client = useApolloClient()
  const keeper = keeperOf(client, form, byLink)
  const draft = useSyncExternalStore(keeper.subscribe, keeper.current)
  useEffect(() => keeper.refresh(storedAnswers(form)), [keeper, form])
  useEffect(() => {
    const send = () => void keeper.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (!keeper.wouldLose()) return
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

function keeperOf(client: ApolloClient, form: FormPartsFragment, byLink: boolean): DraftKeeper {
  const { id } = form.assessment
  // A confidential form shows its questions only to who has accepted its terms.
  const termsVersion = form.terms?.version ?? null
  const known = keepers(client).get(id)
  if (known) return known
  const made = new DraftKeeper(storedAnswers(form), {
    save: (version, answers) => save(client, { assessmentId: id, version, answers, termsVersion }),
    reload: () => reload(client, id),
    safe: byLink ? undefined : safeOf(client).form(id),
  })
  keepers(client).set(id, made)
  return made
}

function storedAnswers(form: FormPartsFragment): StoredAnswers {
  const { version, savedAt } = form.assessment
  return { version, savedAt: savedAt ?? null, answers: answersOf(form) }
}

type Unsaved = {
  readonly assessmentId: string
  readonly version: number
  readonly answers: Answers
  readonly termsVersion: number | null
}

async function save(client: ApolloClient, { answers, ...form }: Unsaved): Promise<SaveOutcome> {
  const { [OVERALL]: overall, ...items } = answers
  const input = {
    ...form,
    ...(overall ? { overall: typeof overall.rating === "number" ? overall.rating : null } : {}),
    answers: Object.entries(items).map(([competency, { rating, note }]) => ({
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
    if (!assessment) return { kind: "refused", message: t`The server gave no answer.` }
    return { kind: "saved", version: assessment.version, at: assessment.savedAt ?? new Date().toISOString() }
  } catch (failure) {
    if (CombinedGraphQLErrors.is(failure)) return { kind: "refused", message: refusalWords(failure) }
    return { kind: "offline" }
  }
}

/** Who may answer is known to the browser by its cookie alone: another tab can bring it back. */
function refusalWords({ errors, message }: CombinedGraphQLErrors): string {
  if (errors.every(({ extensions }) => extensions?.code !== "UNAUTHENTICATED")) return message
  return t`This page was open too long. What you typed is kept here: sign in or open the mailed link in another tab, then retry.`
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
