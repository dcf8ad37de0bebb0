import { Arg, Ctx as Context, Int, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { changeContractDraft } from "./change-contract-draft.ts"
import { publishPayload } from "./contract.queries.ts"
import { ContractChangeView } from "./contract-change.view.ts"
import { ChangeContractDraftInput, DRAFT_VERSION, PublishContractInput } from "./contract-draft.input.ts"
import { contractDiff, contractDraft, draftPayload, editsOf } from "./contract-draft.queries.ts"
import { ContractDraftPayload, ContractDraftView, PublishContractPayload } from "./contract-draft.view.ts"
import { discardContractDraft } from "./discard-contract-draft.ts"
import { publishContract } from "./publish-contract.ts"
import { startContractDraft } from "./start-contract-draft.ts"

@Resolver()
export class ContractDraftResolver {
  @Guarded("contract:draft")
  @Query(() => ContractDraftView, {
    nullable: true,
    description: "The draft of the next contract, for ADMIN; null while nobody has started one.",
  })
  contractDraft(@Context() ctx: Ctx): Promise<ContractDraftView | null> {
    return contractDraft(ctx)
  }

  @Guarded("contract:read")
  @Query(() => [ContractChangeView], {
    description: "How one published version differs from another; none when they say the same.",
  })
  contractDiff(
    @Context() ctx: Ctx,
    @Arg("from", () => Int, { description: "Number of the version to begin with." }) from: number,
    @Arg("to", () => Int, { description: "Number of the version to arrive at; it may be the older one." })
    to: number,
  ): Promise<readonly ContractChangeView[]> {
    return contractDiff(ctx, { from, to })
  }

  @Guarded("contract:draft")
  @Mutation(() => ContractDraftPayload, {
    description: "Starts the draft of the next contract; CONTRACT_DRAFT_EXISTS when there is one.",
  })
  async startContractDraft(
    @Context() ctx: Ctx,
    @Arg("fromVersion", () => Int, {
      nullable: true,
      description: "Number of the version it begins as; the one in force unless told.",
    })
    fromVersion: number | null | undefined,
  ): Promise<ContractDraftPayload> {
    return draftPayload(ctx, await startContractDraft(ctx, fromVersion))
  }

  @Guarded("contract:draft")
  @Mutation(() => ContractDraftPayload, {
    description: "Changes the draft, all or nothing. A draft may be unsound; `problems` of it say how.",
  })
  async changeContractDraft(
    @Context() ctx: Ctx,
    @Arg("input", () => ChangeContractDraftInput, { description: "What is to change." })
    input: ChangeContractDraftInput,
  ): Promise<ContractDraftPayload> {
    const { version } = input
    return draftPayload(ctx, await changeContractDraft(ctx, { version, edits: editsOf(input) }))
  }

  @Guarded("contract:draft")
  @Mutation(() => ContractDraftPayload, { description: "Throws the draft away for good." })
  async discardContractDraft(
    @Context() ctx: Ctx,
    @Arg("version", () => Int, { description: DRAFT_VERSION }) version: number,
  ): Promise<ContractDraftPayload> {
    return draftPayload(ctx, await discardContractDraft(ctx, version))
  }

  @Guarded("contract:publish")
  @Mutation(() => PublishContractPayload, {
    description:
      "Makes the draft the version in force. Cycles that are open or released stay on theirs; the next to open takes it.",
  })
  async publishContract(
    @Context() ctx: Ctx,
    @Arg("input", () => PublishContractInput, { description: "The draft, its number and what is new." })
    input: PublishContractInput,
  ): Promise<PublishContractPayload> {
    return publishPayload(await publishContract(ctx, input))
  }
}
