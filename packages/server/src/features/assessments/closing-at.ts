import { type Closing, closingOf, NO_CLOSING } from "@rung/domain/assessments/beyond-items"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { loadContract } from "../expectations/contract.store.ts"
import type { StoredForm } from "./stored-form.ts"

/** What a form asks at its end, by the contract that its cycle is pinned to. */
export async function closingAt(
  tx: TenantTx,
  { contractId, subject, assessment }: StoredForm,
): Promise<Closing> {
  const contract = contractId === null ? null : await loadContract(tx, { id: contractId })
  return contract ? closingOf(contract.body, subject, assessment.perspective) : NO_CLOSING
}
