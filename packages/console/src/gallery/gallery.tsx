import { useParams } from "@tanstack/react-router"
import { Shell } from "../app/shell.tsx"
import { FirstRun } from "../features/access/entry-forms.tsx"
import { EntryFrame } from "../features/access/entry-frame.tsx"
import { SignInView } from "../features/access/sign-in-view.tsx"
import { KeyHint } from "../ui/key.tsx"
import { Menu } from "../ui/menu.tsx"
import { Page, PageHead } from "../ui/page.tsx"
import { AssessSample, UiSamples } from "./assess-sample.tsx"
import styles from "./gallery.module.css"
import { ImportSamples } from "./import-sample.tsx"
import { ChartSamples, OrgSamples } from "./parts-sample.tsx"

const nothing = () => undefined
const PERSONAS = [
  {
    email: "ruth@northgate.example",
    name: "Ruth Okafor",
    note: "Chief executive. Layer board, assessing six managers.",
    layer: "EXEC",
  },
  {
    email: "tomasz@northgate.example",
    name: "Tomasz Wieczorek",
    note: "Head of fulfilment. A gap at M2, and a plan.",
    layer: "M2",
  },
  {
    email: "priya@northgate.example",
    name: "Priya Raman",
    note: "Team lead. Weighing the next rung in private.",
    layer: "M1",
  },
  {
    email: "jonas@northgate.example",
    name: "Jonas Lindqvist",
    note: "Firmware engineer. A short form about his manager.",
    layer: "IC",
  },
] as const

/** Every part with made-up figures, for looking at. Exists only while developing. */
export function Gallery() {
  const { show } = useParams({ strict: false })
  if (show === "sign-in" || show === "first-run") {
    return (
      <EntryFrame name="Sign in">
        {show === "first-run" ? (
          <FirstRun />
        ) : (
          <SignInView
            signIn={nothing}
            signInAs={nothing}
            busy={false}
            problem={null}
            personas={PERSONAS}
            demoNote="Demo tenant, 412 invented people, reset every night."
            needsHttps={false}
          />
        )}
      </EntryFrame>
    )
  }
  return (
    <Shell
      groups={[
        {
          label: "Company",
          items: [
            { to: "/gallery/charts", label: "Layer board", word: "Board" },
            { to: "/gallery/assess", label: "Assess", word: "Assess", waiting: 4 },
            { to: "/gallery/org", label: "Org", word: "Org" },
          ],
        },
        { label: "Set up", items: [{ to: "/gallery/import", label: "Import" }] },
        { label: "Yours", items: [{ to: "/gallery/ui", label: "Self-assessment", word: "Mirror" }] },
      ]}
      person={{ name: "Ruth Okafor", place: "Chief executive, Northgate", layer: "EXEC" }}
      tenants={[]}
      onTenant={() => undefined}
      onSignOut={nothing}
      onSessions={nothing}
    >
      <Page
        name="Gallery"
        top={
          <>
            <Menu
              label="Scope"
              value="All of Northgate"
              items={[
                { key: "a", label: "All of Northgate", chosen: true, onSelect: nothing },
                { key: "b", label: "Operations", note: "168", onSelect: nothing },
              ]}
            />
            <Menu label="Cycle" value="H1 2026" items={[]} />
            <span>Released 26 June, contract version 3</span>
          </>
        }
        topEnd={<KeyHint keys={["J", "K"]}>move</KeyHint>}
      >
        <PageHead
          title="Managers of managers are the thin rung: 2 of 14 in gap, weakest at holding managers to managing"
          aside={
            <>
              <b>H2 2026 is open until 4 December.</b> You have assessed 2 of your 6 managers.{" "}
              <a href="/">Continue with Marcus Hale</a>
            </>
          }
        />
        <div className={styles.stack}>
          {show === "charts" ? <ChartSamples /> : null}
          {show === "assess" ? <AssessSample /> : null}
          {show === "org" || show === "org-large" ? <OrgSamples large={show === "org-large"} /> : null}
          {show === "import" ? <ImportSamples /> : null}
          {show === "ui" ? <UiSamples /> : null}
        </div>
      </Page>
    </Shell>
  )
}
