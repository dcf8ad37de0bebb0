import { setTimeout as pause } from "node:timers/promises"
import { Caller, type Json } from "../kit/caller.ts"
import { answersTo, chance } from "./answers.ts"
import type { Company } from "./company.ts"

/** One form as its administrator sees it. */
interface OpenForm {
  readonly assessmentId: string
  readonly perspective: string
  readonly rater: string
  readonly subject: string
}

const FORMS = `query ($id: ID!, $after: String) { cycle(id: $id) {
  forms(first: 100, after: $after, state: ASSIGNED) {
    edges { node { assessmentId perspective rater { name } subject { name } } }
    pageInfo { hasNextPage endCursor } } } }`

/** Every form that nobody has begun. */
async function openForms(admin: Caller, cycleId: string): Promise<readonly OpenForm[]> {
  const forms: OpenForm[] = []
  for (let after: string | null = null; ; ) {
    const { cycle }: Json = await admin.run(FORMS, { id: cycleId, after })
    for (const { node } of cycle.forms.edges) {
      const { assessmentId, perspective, rater, subject } = node
      forms.push({ assessmentId, perspective, rater: rater.name, subject: subject.name })
    }
    if (!cycle.forms.pageInfo.hasNextPage) return forms
    after = cycle.forms.pageInfo.endCursor
  }
}

/** Whether this rater is among the share, 0 to 1, of those who answer; the same form decides alike each time. */
function isAmong(share: number, { rater, subject, perspective }: OpenForm): boolean {
  return chance(`${rater} about ${subject}, ${perspective}`) < share
}

/** Lets the share, 0 to 1, of all raters of a cycle answer; whoever has answered counts towards it. */
export async function answerUpTo(share: number, company: Company, cycleId: string): Promise<void> {
  const forms = await openForms(company.admin, cycleId)
  await answerByMail(
    company,
    forms.filter((form) => isAmong(share, form)),
  )
}

/** Fewer than the outbox shows at once. */
const BATCH = 60

/** Has a link mailed for each form, opens it from the outbox without signing in, answers and hands in. */
async function answerByMail({ admin, origin }: Company, forms: readonly OpenForm[]): Promise<void> {
  for (let start = 0; start < forms.length; start += BATCH) {
    const batch = new Set(forms.slice(start, start + BATCH).map(({ assessmentId }) => assessmentId))
    const seen = new Set(await mailedTokens(origin))
    await inLanes([...batch], (assessmentId) => admin.run(SEND, { assessmentId }))
    for (let waited = 0; batch.size > 0; waited += 1) {
      if (waited > 600) throw new Error(`${batch.size} links were not mailed within a minute.`)
      const fresh = (await mailedTokens(origin)).filter((token) => !seen.has(token))
      for (const token of fresh) seen.add(token)
      await inLanes(fresh, async (token) => {
        batch.delete(await answerLinked(origin, token))
      })
      if (fresh.length === 0) await pause(100)
    }
  }
}

const SEND =
  "mutation ($assessmentId: ID!) { sendFormLink(assessmentId: $assessmentId) { problems { code message } } }"

async function mailedTokens(origin: string): Promise<string[]> {
  const { text } = await new Caller({ origin }).fetch("/outbox")
  return [...text.matchAll(/href="[^"]*\/form#([\w-]+)"/g)].flatMap(([, token]) => token ?? [])
}

const OPEN = `mutation ($token: String!) { openFormLink(token: $token) {
  assessment { id } problems { code message path } } }`
const FORM = `query ($id: ID!) { assessment(id: $id) {
  assessment { version perspective rater { name } subject { name } } terms { version }
  items { competency { code } scale } } }`
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
  assessment { version } problems { code message path } } }`
const SUBMIT = `mutation ($input: SubmitAssessmentInput!) { submitAssessment(input: $input) {
  assessment { state } problems { code message path } } }`

/** Answers the id of the form. */
async function answerLinked(origin: string, token: string): Promise<string> {
  const stranger = new Caller({ origin })
  const reply = await stranger.execute(OPEN, { token })
  const assessmentId: string | undefined = reply.json?.data?.openFormLink?.assessment?.id
  const cookie = reply.headers.getSetCookie()[0]?.split(";")[0]
  if (assessmentId === undefined || !cookie)
    throw new Error(`A link did not open: ${reply.text.slice(0, 500)}`)
  const rater = new Caller({ origin, cookie })
  const { assessment: form } = await rater.run(FORM, { id: assessmentId })
  const { version, perspective } = form.assessment
  const answers = answersTo({
    perspective,
    rater: form.assessment.rater.name,
    subject: form.assessment.subject.name,
    items: form.items.map(({ competency }: Json) => ({
      code: competency.code,
      needsNoteAtEnds: perspective === "MANAGER",
    })),
  })
  const terms = form.terms ? { termsVersion: form.terms.version } : {}
  const draft = await rater.run(SAVE, { input: { assessmentId, version, answers, ...terms } })
  const commented: string[] = form.terms
    ? answers.filter(({ note }) => note !== undefined).map(({ competency }) => competency)
    : []
  // Most writers let their comments be shown.
  const { rater: by, subject: about } = form.assessment
  const confirmedComments = commented.filter((code) => chance(`${by.name}/${about.name}/${code}`) < 0.8)
  const saved = draft.saveDraft.assessment.version
  await rater.run(SUBMIT, { input: { assessmentId, version: saved, confirmedComments } })
  return assessmentId
}

const LANES = 6

async function inLanes<T>(work: readonly T[], run: (one: T) => Promise<unknown>): Promise<void> {
  const queue = [...work]
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await run(next)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
