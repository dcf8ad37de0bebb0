import type { Story } from "../gallery/story.ts"
import { PageKeys } from "./page-keys.tsx"

export default { title: "parts/page-keys", component: PageKeys }

export const Usual: Story<typeof PageKeys> = {
  args: {
    keys: [
      { keys: ["J", "K"], words: "next and previous issue" },
      { keys: ["1", "5"], words: "Bewertungsstufe auswählen" },
    ],
  },
}
