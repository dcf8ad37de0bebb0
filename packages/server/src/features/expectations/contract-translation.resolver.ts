import type { TranslatedLanguage } from "@rung/domain/expectations/contract-texts"
import { Arg, Ctx as Context, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { contractTranslations, translatedTexts } from "./contract-translation.queries.ts"
import {
  ContractTextView,
  ContractTranslationView,
  TranslateContractInput,
  TranslateContractPayload,
} from "./contract-translation.view.ts"
import { TranslatedLanguageEnum } from "./enums.ts"
import { translateContract } from "./translate-contract.ts"

const LANGUAGE = "The language to read in."

@Resolver()
export class ContractTranslationResolver {
  @Guarded("form")
  @Query(() => [ContractTranslationView], {
    description:
      "What the contract's wordings say in another language, of every version: the company's own words before those that come with the product. For everybody signed in and for the holder of a form's link, since results and forms quote them.",
  })
  contractTranslations(
    @Context() ctx: Ctx,
    @Arg("language", () => TranslatedLanguageEnum, { description: LANGUAGE }) language: TranslatedLanguage,
  ): Promise<readonly ContractTranslationView[]> {
    return contractTranslations(ctx, language)
  }

  @Guarded("contract:draft")
  @Query(() => [ContractTextView], {
    description:
      "Every text of the contract in force and of its draft, in the order in which they are shown, with its translation.",
  })
  contractTexts(
    @Context() ctx: Ctx,
    @Arg("language", () => TranslatedLanguageEnum, { description: LANGUAGE }) language: TranslatedLanguage,
  ): Promise<readonly ContractTextView[]> {
    return translatedTexts(ctx, language)
  }

  @Guarded("contract:draft")
  @Mutation(() => TranslateContractPayload, {
    description:
      "Keeps translations of the contract's texts, all or none. They are read at once, of released results too; no score depends on them.",
  })
  async translateContract(
    @Context() ctx: Ctx,
    @Arg("input", () => TranslateContractInput, { description: "What to keep." })
    input: TranslateContractInput,
  ): Promise<TranslateContractPayload> {
    const result = await translateContract(ctx, input)
    return { texts: valueOrNull(result), problems: problemsOf(result) }
  }
}
