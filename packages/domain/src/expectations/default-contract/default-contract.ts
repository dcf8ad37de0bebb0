import type { Contract } from "../contract.ts"
import { EXECUTIVE } from "./executive.ts"
import { INDIVIDUAL_CONTRIBUTOR } from "./individual-contributor.ts"
import { MANAGER_OF_ICS } from "./manager-of-ics.ts"
import { MANAGER_OF_MANAGERS } from "./manager-of-managers.ts"
import { EXPECTATIONS } from "./matrix.ts"
import { AXIS_RULES, ROUTES } from "./routes.ts"

/** The contract that every new tenant starts with, as a draft of version 1, ready to be published. */
export const DEFAULT_CONTRACT: Contract = {
  name: "Default contract",
  version: 1,
  state: "DRAFT",
  competencies: [...INDIVIDUAL_CONTRIBUTOR, ...MANAGER_OF_ICS, ...MANAGER_OF_MANAGERS, ...EXECUTIVE],
  expectations: EXPECTATIONS,
  routes: ROUTES,
  axes: AXIS_RULES,
  thresholds: { gap: 2.5, building: 3.25, solid: 4, floor: 2.5, enoughEvidence: 0.5 },
}
