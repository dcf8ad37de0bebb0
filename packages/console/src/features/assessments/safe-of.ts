import type { ApolloClient } from "@apollo/client"
import { DraftKeyDocument } from "../../generated/graphql.ts"
import { DraftSafe } from "./draft-safe.ts"
import { browserStore, SIGNED_OUT } from "./kept-drafts.ts"

const safes = new WeakMap<ApolloClient, DraftSafe>()

/** The safe of this page. Its key is asked for past the cache, so that it lies nowhere but in the cipher. */
export function safeOf(client: ApolloClient): DraftSafe {
  const known = safes.get(client)
  if (known) return known
  const made = new DraftSafe(browserStore, async () => {
    if (globalThis.crypto?.subtle === undefined) return null
    const { data } = await client.query({ query: DraftKeyDocument, fetchPolicy: "no-cache" })
    return data?.draftKey ?? null
  })
  safes.set(client, made)
  client.onClearStore(async () => made.endSession())
  client.onResetStore(async () => made.endSession())
  new BroadcastChannel(SIGNED_OUT).addEventListener("message", () => made.shut())
  return made
}
