import type { ApolloLink } from "@apollo/client"
import { errorsInReadersLanguage, inReadersLanguage } from "../language/answers.ts"
import { learn } from "../language/t.ts"

const QUESTION = "{ contractTranslations(language: DE) { english translation } }"

/** Asked by whoever has not signed in: nobody's contract is quoted there. */
const OUTSIDE =
  /^(Viewer|Welcome|SignIn|SignOut|Invitation|AcceptInvitation|RequestPasswordReset|ResetPassword|OpenFormLink|RenewFormLink)$/

/** After these the words may be others: another company, another reader, other translations. */
const NEW_WORDS = /^(SignIn|SignOut|SwitchTenant|AcceptInvitation|OpenForm|TranslateContract|PublishContract)/

let asked: Promise<boolean> | undefined

/** An answer in the reader's language, once it is known what the company's contract says in it. */
export async function readAnswer(
  { data, errors, ...rest }: ApolloLink.Result,
  operation = "",
): Promise<ApolloLink.Result> {
  await companyWords(operation)
  return {
    ...rest,
    ...(data === undefined ? {} : { data: inReadersLanguage(data, operation) }),
    ...(errors ? { errors: errorsInReadersLanguage(errors) } : {}),
  }
}

async function companyWords(operation: string): Promise<void> {
  if (NEW_WORDS.test(operation)) asked = undefined
  if (OUTSIDE.test(operation)) return
  asked ??= ask()
  if (!(await asked)) asked = undefined
}

async function ask(): Promise<boolean> {
  try {
    const answer = await fetch("/graphql", {
      method: "POST",
      credentials: "include",
      headers: { "content-type": "application/json", "x-rung-console": "1" },
      body: JSON.stringify({ query: QUESTION }),
    })
    const { data }: { data?: { contractTranslations?: { english: string; translation: string }[] } } =
      await answer.json()
    const words = data?.contractTranslations
    learn(Object.fromEntries((words ?? []).map(({ english, translation }) => [english, translation])))
    return words !== undefined
  } catch {
    return false
  }
}
