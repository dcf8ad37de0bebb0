import { vi } from "vitest"
import { Caller, type Json } from "../../kit/caller.ts"

/** 1 to 5, or nothing for what was not seen; by competency. */
export type Said = Readonly<Record<string, number | null>>

const FORMS = `query ($id: ID!) { cycle(id: $id) { forms(first: 100) {
  edges { node { assessmentId perspective subject { name } } } } } }`
const SEND = "mutation ($id: ID!) { sendFormLink(assessmentId: $id) { problems { code message } } }"
const OPEN = `mutation ($token: String!) { openFormLink(token: $token) { assessment { id } problems { code message } } }`
const FORM = `query ($id: ID!) { assessment(id: $id) { assessment { version } terms { version } items { competency { code } } } }`
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { assessment { version } problems { code message path } } }`
const SUBMIT = `mutation ($input: SubmitAssessmentInput!) { submitAssessment(input: $input) { problems { code message path } } }`

interface Answering {
  readonly origin: string
  readonly ask: <T>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<T>
  readonly cycleId: string
  /** Whom the forms are about. */
  readonly subject: string
  /** What each rater says, one entry for each; the first item carries a comment. */
  readonly said: readonly Said[]
}

/** Lets direct reports answer by mailed links, as raters who never sign in do. */
export async function answerByMail({ origin, ask, cycleId, subject, said }: Answering): Promise<void> {
  const { cycle } = await ask<Json>(FORMS, { id: cycleId })
  const forms: string[] = cycle.forms.edges
    .filter(({ node }: Json) => node.perspective === "UPWARD" && node.subject.name === subject)
    .map(({ node }: Json) => node.assessmentId)
  if (forms.length !== said.length)
    throw new Error(`${forms.length} direct reports are asked, not ${said.length}.`)
  const before = new Set(await mailedTokens(origin))
  for (const id of forms) await ask(SEND, { id })
  const tokens = await vi.waitFor(
    async () => {
      const fresh = (await mailedTokens(origin)).filter((token) => !before.has(token))
      if (fresh.length < forms.length) throw new Error(`${fresh.length} of ${forms.length} links are mailed.`)
      return fresh
    },
    { timeout: 30_000, interval: 250 },
  )
  for (const [index, token] of tokens.entries()) await answerLinked(origin, token, said[index] ?? {})
}

async function mailedTokens(origin: string): Promise<readonly string[]> {
  const { text } = await new Caller({ origin }).fetch("/outbox")
  return [...text.matchAll(/href="[^"]*\/form#([\w-]+)"/g)].flatMap(([, token]) => token ?? [])
}

async function answerLinked(origin: string, token: string, said: Said): Promise<void> {
  const reply = await new Caller({ origin }).execute(OPEN, { token })
  const assessmentId: string = reply.json?.data?.openFormLink?.assessment?.id
  const rater = new Caller({ origin, cookie: reply.headers.getSetCookie()[0]?.split(";")[0] })
  const { assessment: form } = await rater.run(FORM, { id: assessmentId })
  const answers = form.items.map(({ competency: { code } }: Json, at: number) => {
    const value = said[code] ?? null
    const answer = value === null ? { competency: code, notSeen: true } : { competency: code, value }
    return at === 0 ? { ...answer, note: `Sat with us in week ${token.charCodeAt(0)}.` } : answer
  })
  const draft = await rater.run(SAVE, {
    input: { assessmentId, version: form.assessment.version, answers, termsVersion: form.terms.version },
  })
  const { version } = draft.saveDraft.assessment
  const confirmedComments = [form.items[0].competency.code]
  await rater.run(SUBMIT, { input: { assessmentId, version, confirmedComments } })
}
