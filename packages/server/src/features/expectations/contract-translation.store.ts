import type { TranslatedLanguage, Translation } from "@rung/domain/expectations/contract-texts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** The company's own translations, in no order. */
export function loadTranslations(tx: TenantTx, language: TranslatedLanguage): Promise<Translation[]> {
  return tx.query<Translation>(
    "SELECT english, translation FROM contract_translation WHERE tenant_id = $1 AND language = $2",
    [tx.tenantId, language],
  )
}

/** Keeps translations, each instead of the one there was. */
export async function keepTranslations(
  tx: TenantTx,
  language: TranslatedLanguage,
  kept: readonly Translation[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO contract_translation (tenant_id, language, english, translation)
     SELECT $1, $2, english, translation FROM unnest($3::text[], $4::text[]) AS given (english, translation)
     ON CONFLICT (tenant_id, language, english) DO UPDATE SET translation = excluded.translation`,
    [tx.tenantId, language, kept.map(({ english }) => english), kept.map(({ translation }) => translation)],
  )
}

export async function dropTranslations(
  tx: TenantTx,
  language: TranslatedLanguage,
  english: readonly string[],
): Promise<void> {
  await tx.execute(
    "DELETE FROM contract_translation WHERE tenant_id = $1 AND language = $2 AND english = ANY ($3)",
    [tx.tenantId, language, english],
  )
}
