import type { Story } from "../gallery/story.ts"
import { LanguageChoice } from "./language-choice.tsx"

export default { title: "parts/language-choice", component: LanguageChoice }

export const Usual: Story<typeof LanguageChoice> = { render: () => <LanguageChoice /> }
