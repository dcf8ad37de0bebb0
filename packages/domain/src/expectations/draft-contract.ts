import type { Contract } from "./contract.ts"
import { inContractOrder } from "./in-contract-order.ts"

/** A draft that says what a version says, to be edited; the version itself stays as it is. */
export function draftContract(version: Contract): Contract {
  return inContractOrder({ ...version, state: "DRAFT" })
}
