import { ApolloLink, type Observable } from "@apollo/client"
import { OperationTypeNode } from "graphql"
import { mergeMap, of, tap } from "rxjs"

/**
 * Asks anew whatever was under way while something changed: it may tell of how things were before. A question asked
 * after the change may have been joined to the one under way.
 */
export function freshLink(): ApolloLink {
  let changes = 0
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === OperationTypeNode.MUTATION) {
      return forward(operation).pipe(
        tap(() => {
          changes += 1
        }),
      )
    }
    const ask = (): Observable<ApolloLink.Result> => {
      const before = changes
      return forward(operation).pipe(mergeMap((answer) => (before === changes ? of(answer) : ask())))
    }
    return operation.operationType === OperationTypeNode.QUERY ? ask() : forward(operation)
  })
}
