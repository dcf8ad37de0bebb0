import { ApolloLink } from "@apollo/client"
import { from, mergeMap } from "rxjs"
import { isEnglish } from "../language/t.ts"

/** Hands on every answer in the reader's language: what the server writes is English, and so is the contract. */
export function languageLink(): ApolloLink {
  const reading = isEnglish() ? undefined : import("./read-answer.ts")
  return new ApolloLink((operation, forward) => {
    if (!reading) return forward(operation)
    return forward(operation).pipe(
      mergeMap((result) =>
        from(reading.then(({ readAnswer }) => readAnswer(result, operation.operationName))),
      ),
    )
  })
}
