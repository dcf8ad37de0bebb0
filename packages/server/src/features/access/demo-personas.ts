import type { DemoPersonaView } from "./welcome.view.ts"

/** What everybody of the demo company signs in with. It is no secret: the sign-in page shows it. */
export const DEMO_PASSWORD = "rung-demo"

/** Whom a visitor of the demonstration may sign in as; the demo company has these people in these seats. */
export const DEMO_PERSONAS: readonly DemoPersonaView[] = [
  {
    email: "ceo@northgate.test",
    name: "Ruth Okafor",
    title: "Chief executive",
    layer: "EXEC",
    comesFor: "Layer board of the whole company, assessing those below",
  },
  {
    email: "exec@northgate.test",
    name: "Ingrid Solheim",
    title: "Operating officer",
    layer: "EXEC",
    comesFor: "Assessing managers' coaching and hiring",
  },
  {
    email: "manager@northgate.test",
    name: "Priya Raman",
    title: "Firmware team lead",
    layer: "M1",
    comesFor: "Self-assessment and the view from above",
  },
  {
    email: "ic@northgate.test",
    name: "Jonas Lindqvist",
    title: "Firmware engineer",
    layer: "IC",
    comesFor: "What is expected on this rung",
  },
  {
    email: "admin@northgate.test",
    name: "Sabine Keller",
    title: "Head of people",
    layer: null,
    comesFor: "Imports, cycles, people and roles",
  },
]
