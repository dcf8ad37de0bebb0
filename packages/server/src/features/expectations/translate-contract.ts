import {
  translateContract as decide,
  type TranslatedLanguage,
  type Translation,
} from "@rung/domain/expectations/contract-texts"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { recordAudit } from "../access/audit.store.ts"
import { readTexts, textsIn } from "./contract-translation.queries.ts"
import { dropTranslations, keepTranslations } from "./contract-translation.store.ts"
import type { ContractTextView } from "./contract-translation.view.ts"

/** Translations in one language. */
export interface TranslateContract {
  readonly language: TranslatedLanguage
  readonly translations: readonly Translation[]
}

export function translateContract(
  ctx: Ctx,
  { language, translations }: TranslateContract,
): Promise<Result<readonly ContractTextView[]>> {
  return ctx.db.write(async (tx) => {
    const change = decide(await readTexts(tx), translations)
    if (!change.ok) return change
    const { kept, dropped } = change.value
    await dropTranslations(tx, language, dropped)
    await keepTranslations(tx, language, kept)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "contract:translate",
      detail: { language, kept: kept.length, dropped: dropped.length },
    })
    return ok(await textsIn(tx, language))
  })
}
