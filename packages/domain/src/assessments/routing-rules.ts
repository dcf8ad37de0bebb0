import { LEAST_DAYS } from "./exposure.ts"

/** What a tenant may set about who is asked. */
export interface RoutingRules {
  /** Fewest days of working together, up to the day, for a confidential form. */
  readonly leastDays: number
  /** Most confidential forms (UPWARD, SKIP and PEER together) for one rater. */
  readonly mostForms: number
  /** Most PEER forms about one subject. */
  readonly mostPeers: number
  /** Whether worker types left out of spans are asked all the same. */
  readonly asksExcluded: boolean
}

export const DEFAULT_ROUTING_RULES: RoutingRules = {
  leastDays: LEAST_DAYS,
  mostForms: 6,
  mostPeers: 8,
  asksExcluded: false,
}
