import { useApolloClient } from "@apollo/client/react"
import type { ContractEdits } from "@rung/domain/expectations/contract-edits"
import { useEffect, useState, useSyncExternalStore } from "react"
import {
  ChangeContractDraftDocument,
  type ChangeContractDraftInput,
  ContractDraftPageDocument,
  type ContractDraftPageQuery,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { contractBody } from "./contract-body.ts"
import { DraftDesk, type DraftPorts, type StoredDraft } from "./draft-desk.ts"

type Draft = NonNullable<ContractDraftPageQuery["contractDraft"]>

/** The draft on the screen, kept on the server while the page is open. */
export function useDraftDesk(draft: Draft) {
  const client = useApolloClient()
  const [desk] = useState(() => new DraftDesk(storedOf(draft), portsOf(client)))
  const state = useSyncExternalStore(desk.subscribe, desk.current)
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (desk.hasUnsaved()) event.preventDefault()
    }
    window.addEventListener("beforeunload", leave)
    return () => {
      window.removeEventListener("beforeunload", leave)
      void desk.flush().finally(() => desk.stop())
    }
  }, [desk])
  return { desk, state }
}

function storedOf(draft: Draft): StoredDraft {
  const contract = contractBody(draft, draft.number, "DRAFT")
  return { version: draft.version, contract, savedAt: draft.changedAt }
}

function portsOf(client: ReturnType<typeof useApolloClient>): DraftPorts {
  return {
    save: async (version, edits) => {
      try {
        const { data } = await client.mutate({
          mutation: ChangeContractDraftDocument,
          variables: { input: inputOf(version, edits) },
          fetchPolicy: "no-cache",
        })
        const answer = data?.changeContractDraft
        const [problem] = answer?.problems ?? []
        if (answer?.draft) {
          return { kind: "saved", version: answer.draft.version, at: answer.draft.changedAt }
        }
        const isConflict = problem && ["VERSION_CONFLICT", "CONTRACT_DRAFT_MISSING"].includes(problem.code)
        return isConflict
          ? { kind: "conflict" }
          : { kind: "refused", message: problem?.message ?? t`It was not saved.` }
      } catch {
        return { kind: "offline" }
      }
    },
    reload: async () => {
      try {
        const { data } = await client.query({
          query: ContractDraftPageDocument,
          fetchPolicy: "network-only",
        })
        return data?.contractDraft ? storedOf(data.contractDraft) : undefined
      } catch {
        return undefined
      }
    },
  }
}

/** Lists that may be changed, as generated types have them. */
function inputOf(version: number, edits: ContractEdits): ChangeContractDraftInput {
  const { name, thresholds } = edits
  return {
    version,
    ...(typeof name === "string" ? { name } : {}),
    removeCompetencies: [...(edits.removeCompetencies ?? [])],
    addCompetencies: (edits.addCompetencies ?? []).map((added) => ({
      ...added,
      anchors: [...added.anchors],
    })),
    changeCompetencies: (edits.changeCompetencies ?? []).map(({ anchors, ...changed }) => ({
      ...changed,
      ...(anchors ? { anchors: [...anchors] } : {}),
    })),
    ...(edits.order ? { order: [...edits.order] } : {}),
    expectations: [...(edits.expectations ?? [])],
    routes: (edits.routes ?? []).map((route) => ({ ...route, competencies: [...route.competencies] })),
    axes: (edits.axes ?? []).map((rule) => ({ ...rule, competencies: [...rule.competencies] })),
    ...(thresholds ? { thresholds } : {}),
  }
}
