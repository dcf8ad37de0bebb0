import {
  contractTexts,
  knownTranslations,
  type TranslatedLanguage,
} from "@rung/domain/expectations/contract-texts"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { latestContract } from "./contract.store.ts"
import { loadDraft } from "./contract-draft.store.ts"
import { loadTranslations } from "./contract-translation.store.ts"
import type { ContractTextView, ContractTranslationView } from "./contract-translation.view.ts"

/** Whatever is known in a language, of every version: for everybody who reads a result or a form that quotes it. */
export async function contractTranslations(
  ctx: Ctx,
  language: TranslatedLanguage,
): Promise<readonly ContractTranslationView[]> {
  const own = await ctx.db.read((tx) => loadTranslations(tx, language))
  return [...knownTranslations(language, own)].map(([english, translation]) => ({ english, translation }))
}

export function translatedTexts(
  ctx: Ctx,
  language: TranslatedLanguage,
): Promise<readonly ContractTextView[]> {
  return ctx.db.read((tx) => textsIn(tx, language))
}

/** Every text of the contract in force and of the draft, each with its translation. */
export async function textsIn(
  tx: TenantTx,
  language: TranslatedLanguage,
): Promise<readonly ContractTextView[]> {
  const [texts, own] = [await readTexts(tx), await loadTranslations(tx, language)]
  const known = knownTranslations(language, own)
  const ownOnes = new Set(own.map(({ english }) => english))
  return texts.map((text) => ({
    ...text,
    translation: known.get(text.english) ?? null,
    isOwn: ownOnes.has(text.english),
  }))
}

export async function readTexts(tx: TenantTx) {
  const [inForce, draft] = [await latestContract(tx), await loadDraft(tx)]
  return contractTexts([inForce?.body, draft?.body].filter((body) => body !== undefined))
}
