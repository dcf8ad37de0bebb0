import { checkContract } from "@rung/domain/expectations/check-contract"
import type { Contract } from "@rung/domain/expectations/contract"
import { diffContracts } from "@rung/domain/expectations/diff-contracts"
import { scoringProblems } from "@rung/domain/insights/what-if"
import { useMemo, useRef, useState } from "react"
import type { ContractDraftPageQuery } from "../../generated/graphql.ts"
import { fromEnglish, t } from "../../language/t.ts"
import { Page, PageHead } from "../../ui/page.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { AddCompetency } from "./add-competency.tsx"
import { ChangeList } from "./change-list.tsx"
import { CompetencyEditor } from "./competency-editor.tsx"
import { DraftCrumb } from "./draft-crumb.tsx"
import { DraftFoot } from "./draft-foot.tsx"
import { DraftMatrix } from "./draft-matrix.tsx"
import look from "./draft-page.module.css"
import { draftFinding, layerSums, toldChanges } from "./draft-words.ts"
import { ThresholdsEditor } from "./thresholds-editor.tsx"
import { useDraftDesk } from "./use-draft-desk.ts"
import { type WhatIf, WhatIfPanel } from "./what-if-panel.tsx"

type DraftEditorProps = {
  readonly draft: NonNullable<ContractDraftPageQuery["contractDraft"]>
  /** The version in force. */
  readonly base: Contract
  readonly onDone: () => void
}

type Side = "CHANGES" | "COMPETENCY" | "WHAT_IF"

/** The matrix, what is different, and whom it would move, side by side. */
export function DraftEditor({ draft, base, onDone }: DraftEditorProps) {
  const { desk, state } = useDraftDesk(draft)
  const { contract } = state
  const aside = useRef<HTMLElement>(null)
  const [side, setSide] = useState<Side>("CHANGES")
  const [code, setCode] = useState<string>()
  const [tried, setTried] = useState<{ readonly told: WhatIf; readonly of: Contract }>()
  const changes = useMemo(
    () => toldChanges(diffContracts(base, contract), { from: base, to: contract }),
    [base, contract],
  )
  const problems = useMemo(() => checkContract(contract), [contract])
  const sums = layerSums(contract)
  const choose = (chosen: string) => {
    setCode(chosen)
    setSide("COMPETENCY")
    // Below the matrix on narrow windows: there the eye is led to it.
    requestAnimationFrame(() => aside.current?.scrollIntoView({ block: "nearest" }))
  }
  const [unscorable] = useMemo(() => scoringProblems(contract), [contract])
  const isStale = tried !== undefined && tried.of !== contract
  return (
    <Page
      name={t`Contract draft`}
      top={<DraftCrumb />}
      foot={
        <DraftFoot
          desk={desk}
          state={state}
          number={draft.number}
          changes={changes}
          problems={problems.length}
          tried={tried && !isStale ? tried.told : undefined}
          onDone={onDone}
        />
      }
    >
      <PageHead
        title={draftFinding(changes.length, sums, problems.length)}
        under={t`Draft of version ${draft.number}. Version ${base.version} is in force until it is published, and cycles stay on theirs.`}
      />
      <div className={look.columns}>
        <div className={look.left}>
          <DraftMatrix contract={contract} base={base} desk={desk} chosen={code} onChoose={choose} />
          <p
            className={look.keys}
          >{t`Arrow keys move, Enter opens, Esc leaves. A figure begins a weight; D, S, C and N set a status; Delete empties a cell.`}</p>
          <AddCompetency contract={contract} desk={desk} onAdded={choose} />
          <ThresholdsEditor contract={contract} desk={desk} />
        </div>
        <aside ref={aside} className={look.aside} aria-label={t`The draft in detail`}>
          <Tabs<Side>
            label={t`What to look at`}
            large
            chosen={side}
            onChoose={setSide}
            tabs={[
              { key: "CHANGES", label: t`Changes`, count: changes.length },
              { key: "COMPETENCY", label: code && side === "COMPETENCY" ? code : t`Competency` },
              { key: "WHAT_IF", label: t`What if` },
            ]}
          >
            <div className={look.panel}>
              {side === "CHANGES" ? (
                <Changes changes={changes} problems={problems} version={base.version} />
              ) : null}
              {side === "COMPETENCY" ? (
                <CompetencyEditor
                  contract={contract}
                  code={code ?? ""}
                  desk={desk}
                  onGone={() => setSide("CHANGES")}
                />
              ) : null}
              {side === "WHAT_IF" ? (
                <WhatIfPanel
                  desk={desk}
                  known={tried?.told}
                  isStale={isStale}
                  waitsFor={unscorable && fromEnglish(unscorable.message)}
                  onTold={(told) => setTried({ told, of: desk.current().contract })}
                />
              ) : null}
            </div>
          </Tabs>
        </aside>
      </div>
    </Page>
  )
}

type ChangesProps = {
  readonly changes: ReturnType<typeof toldChanges>
  readonly problems: readonly { readonly message: string }[]
  readonly version: number
}

function Changes({ changes, problems, version }: ChangesProps) {
  const messages = [...new Set(problems.map(({ message }) => fromEnglish(message)))]
  return (
    <>
      {messages.length > 0 ? (
        <section className={look.against} aria-label={t`What stands against publishing`}>
          <h3>{t`Before it can be published`}</h3>
          <ul>
            {messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {changes.length > 0 ? (
        <ChangeList changes={changes} label={t`Changes since version ${version}`} />
      ) : (
        <p className={look.quiet}>{t`The draft says what version ${version} says.`}</p>
      )}
    </>
  )
}
