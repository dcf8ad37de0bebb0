import type { Story } from "../gallery/story.ts"
import { Button } from "./button.tsx"
import { KeyHint } from "./key.tsx"
import { Page, PageHead } from "./page.tsx"

export default { title: "ui/page", component: Page }

export const Finding: Story<typeof Page> = {
  args: {
    name: "Board",
    top: <span>Released 26 June, contract version 3</span>,
    topEnd: <KeyHint keys={["J", "K"]}>move</KeyHint>,
    children: (
      <PageHead
        title="Managers of managers are the thin rung: 2 of 14 in gap, weakest at holding managers to managing"
        aside={
          <>
            <b>H2 2026 is open until 4 December.</b> You have assessed 2 of your 6 managers.
          </>
        }
      />
    ),
    foot: <Button filled>Continue with Marcus Hale</Button>,
  },
}
export const LongGermanWords: Story<typeof PageHead> = {
  render: () => (
    <PageHead
      title="Führungskräfteentwicklungsmaßnahmenplanung fehlt bei zwei Bereichsleitungen"
      under="Betriebsverfassungsgesetz, Rechtsschutzversicherungsgesellschaften"
    />
  ),
}
export const RightToLeft: Story<typeof PageHead> = {
  render: () => (
    <div dir="rtl" lang="ar">
      <PageHead title="مديرو المديرين هم الدرجة الأضعف" aside="الدورة مفتوحة حتى ٤ ديسمبر" />
    </div>
  ),
}
