import type { Story } from "../gallery/story.ts"
import { Logo } from "./logo.tsx"

export default { title: "parts/logo", component: Logo }

export const Usual: Story<typeof Logo> = { render: () => <Logo /> }
