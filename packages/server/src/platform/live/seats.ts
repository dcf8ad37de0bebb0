import type { Principal } from "@rung/domain/access/principal"

/** Live answers that one caller may have open at once; a browser opens one for each import that is looked at. */
export const SEATS = 12

export interface Seats {
  /** How to give the seat back, or nothing when the caller has no more. */
  take(principal: Principal | undefined): (() => void) | undefined
}

export function openSeats(): Seats {
  const taken = new Map<string, number>()
  return {
    take: (principal) => {
      const key = keyOf(principal)
      const count = taken.get(key) ?? 0
      if (count >= SEATS) return undefined
      taken.set(key, count + 1)
      return () => {
        const left = (taken.get(key) ?? 1) - 1
        if (left > 0) taken.set(key, left)
        else taken.delete(key)
      }
    },
  }
}

function whoOf(principal: Exclude<Principal, { kind: "OPERATOR" }>): string {
  if (principal.kind === "TOKEN") return principal.tokenId
  return principal.kind === "FORM_LINK" ? principal.sessionId : principal.accountId
}

function keyOf(principal: Principal | undefined): string {
  if (!principal) return "visitor"
  if (principal.kind === "OPERATOR") return "operator"
  return `${principal.tenantId} ${whoOf(principal)}`
}
