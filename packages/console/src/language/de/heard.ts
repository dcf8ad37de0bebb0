import { HEARD_AUDIT } from "./heard-audit.ts"
import { HEARD_COUNTS } from "./heard-counts.ts"
import { HEARD_DECISIONS } from "./heard-decisions.ts"
import { HEARD_IMPORTS } from "./heard-imports.ts"
import { HEARD_INSIGHTS } from "./heard-insights.ts"
import { HEARD_REFUSALS } from "./heard-refusals.ts"
import { HEARD_SERVER } from "./heard-server.ts"

/** What server and domain say in English, in German; a slot marked {0#} takes figures alone. */
export const HEARD = {
  ...HEARD_AUDIT,
  ...HEARD_COUNTS,
  ...HEARD_DECISIONS,
  ...HEARD_IMPORTS,
  ...HEARD_INSIGHTS,
  ...HEARD_REFUSALS,
  ...HEARD_SERVER,
}
