import type { Story } from "../gallery/story.ts"
import { WhyButton } from "./why-button.tsx"

export default { title: "parts/why-button", component: WhyButton }

const CLOSED = { value: "2.9", about: "on D2", open: false, controls: "why", onToggle: () => undefined }

export const Closed: Story<typeof WhyButton> = { args: CLOSED }
export const Gap: Story<typeof WhyButton> = { args: { ...CLOSED, value: "2.4", about: "on C3", gap: true } }
export const Figure: Story<typeof WhyButton> = { args: { ...CLOSED, figure: true } }
