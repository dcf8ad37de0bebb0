import { ApolloLink } from "@apollo/client"
import { from, map, mergeMap } from "rxjs"
import { isEnglish } from "../language/t.ts"

/** Hands on every answer in the reader's language; what the server writes is English. */
export function languageLink(): ApolloLink {
  const answers = isEnglish() ? undefined : import("../language/answers.ts")
  return new ApolloLink((operation, forward) => {
    if (!answers) return forward(operation)
    return from(answers).pipe(
      mergeMap(({ inReadersLanguage, errorsInReadersLanguage }) =>
        forward(operation).pipe(
          map(({ data, errors, ...rest }) => ({
            ...rest,
            ...(data === undefined ? {} : { data: inReadersLanguage(data) }),
            ...(errors ? { errors: errorsInReadersLanguage(errors) } : {}),
          })),
        ),
      ),
    )
  })
}
