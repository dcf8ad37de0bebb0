import { problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { checkContract } from "./check-contract.ts"
import type { Contract } from "./contract.ts"

/**
 * Makes a draft the law: from here on it never changes, and a change is a new version. Refuses a contract
 * that is published already, and one against which {@link checkContract} has problems.
 */
export function publishContract(contract: Contract): Result<Contract> {
  const published =
    contract.state === "PUBLISHED"
      ? [problem("CONTRACT_PUBLISHED", "This version is published; draft a new version instead.", "state")]
      : []
  return okUnless([...published, ...checkContract(contract)], () => ({ ...contract, state: "PUBLISHED" }))
}
