import { ACCESS } from "./access.ts"
import { APP } from "./app.ts"
import { ASSESSMENTS } from "./assessments.ts"
import { CYCLES } from "./cycles.ts"
import { EXPECTATIONS } from "./expectations.ts"
import { GROWTH } from "./growth.ts"
import { IMPORTS } from "./imports.ts"
import { INSIGHTS } from "./insights.ts"
import { LAYERS } from "./layers.ts"
import { PARTS } from "./parts.ts"
import { UI } from "./ui.ts"

/** Every sentence of the console in German, by its English key. */
export const OWN = {
  ...ACCESS,
  ...APP,
  ...ASSESSMENTS,
  ...CYCLES,
  ...EXPECTATIONS,
  ...GROWTH,
  ...IMPORTS,
  ...INSIGHTS,
  ...LAYERS,
  ...PARTS,
  ...UI,
}
