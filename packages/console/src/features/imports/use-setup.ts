import { useMutation, useQuery } from "@apollo/client/react"
import {
  KeepSetupStepDocument,
  type KeptStep,
  PutSetupAsideDocument,
  SetupDocument,
  type SetupPartsFragment,
} from "../../generated/graphql.ts"

/** The first steps of the company, and what may be done with them. */
export function useSetup() {
  const { data, error, refetch } = useQuery(SetupDocument, { fetchPolicy: "cache-and-network" })
  const [keep] = useMutation(KeepSetupStepDocument, {
    update: (cache, { data: done }) => remember(cache, done?.keepSetupStep.setup),
  })
  const [putAside] = useMutation(PutSetupAsideDocument, {
    update: (cache, { data: done }) => remember(cache, done?.putSetupAside.setup),
  })
  return {
    setup: data?.setup,
    failed: error !== undefined && !data,
    again: () => void refetch(),
    keep: async (step: KeptStep, isKept: boolean) => {
      await keep({ variables: { step, keep: isKept } })
    },
    putAside: async (aside: boolean) => {
      await putAside({ variables: { aside } })
    },
  }
}

type Cache = Parameters<NonNullable<Parameters<typeof useMutation>[1]>["update"] & {}>[0]

function remember(cache: Cache, setup: SetupPartsFragment | null | undefined): void {
  if (setup) cache.writeQuery({ query: SetupDocument, data: { setup } })
}
