import type { Story } from "../gallery/story.ts"
import { Chevron } from "./chevron.tsx"

export default { title: "ui/chevron", component: Chevron }

export const Usual: Story<typeof Chevron> = { render: () => <Chevron /> }
