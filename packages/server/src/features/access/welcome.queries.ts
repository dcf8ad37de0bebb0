import type { Ctx } from "../../parts.ts"
import { DEMO_PASSWORD, DEMO_PERSONAS } from "./demo-personas.ts"
import { isAnyTenant } from "./tenant.store.ts"
import type { WelcomeView } from "./welcome.view.ts"

export async function welcomeOf({ parts }: Ctx): Promise<WelcomeView> {
  if (parts.demo) {
    return { demo: true, firstRun: false, personas: [...DEMO_PERSONAS], demoPassword: DEMO_PASSWORD }
  }
  return { demo: false, firstRun: !(await isAnyTenant(parts.database)), personas: [], demoPassword: null }
}
