import { type Contract, FAMILIES } from "@rung/domain/expectations/contract"
import type { ChangedCompetency } from "@rung/domain/expectations/contract-edits"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Checkbox, SelectField, TextArea, TextField } from "../../ui/field.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import { familyWords } from "./expectation-words.ts"
import { RoutesEditor } from "./routes-editor.tsx"

type CompetencyEditorProps = {
  readonly contract: Contract
  readonly code: string
  readonly desk: DraftDesk
  readonly onGone: () => void
}

/** Everything a competency says besides its cells: name, scale, items and who is asked. */
export function CompetencyEditor({ contract, code, desk, onGone }: CompetencyEditorProps) {
  const competency = contract.competencies.find((each) => each.code === code)
  if (!competency)
    return <p className={look.quiet}>{t`Press a competency’s name to see and change its scale.`}</p>
  const { name, family, anchors, itemFromBelow, bestRaters } = competency
  const change = (field: string, part: Omit<ChangedCompetency, "code">) =>
    desk.edit({ changeCompetencies: [{ code, ...part }] }, `${code} ${field}`)
  const remove = () => {
    desk.edit({ removeCompetencies: [code] })
    onGone()
  }
  return (
    <div className={look.competency}>
      <TextField
        label={t`Name`}
        hint={code}
        value={name}
        problem={name.trim() === "" ? t`It needs a name before it is published.` : undefined}
        onChange={(event) => change("name", { name: event.target.value })}
      />
      <SelectField
        label={t`Family`}
        value={family}
        onChange={(event) =>
          change("family", { family: FAMILIES.find((each) => each === event.target.value) ?? family })
        }
        options={FAMILIES.map((each) => ({ value: each, label: familyWords(each) }))}
      />
      <fieldset className={look.anchors}>
        <legend>{t`What is seen at 1 to 5`}</legend>
        {anchors.map((anchor, index) => (
          <TextArea
            // biome-ignore lint/suspicious/noArrayIndexKey: the place on the scale is what an anchor is
            key={index}
            label={String(index + 1)}
            rows={2}
            value={anchor}
            problem={anchor.trim() === "" ? t`Say what is seen here.` : undefined}
            onChange={(event) =>
              change(`anchor ${index}`, { anchors: [{ level: index + 1, text: event.target.value }] })
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label={t`People below can see it`}
        checked={itemFromBelow !== null}
        onChange={(event) =>
          change("has item", {
            itemFromBelow: event.target.checked ? { wording: "", onlyFrom: null } : null,
          })
        }
      />
      {itemFromBelow ? (
        <>
          <TextArea
            label={t`Item for people below`}
            hint={t`never to always`}
            rows={2}
            value={itemFromBelow.wording}
            problem={itemFromBelow.wording.trim() === "" ? t`Word the sentence they rate.` : undefined}
            onChange={(event) =>
              change("item", { itemFromBelow: { ...itemFromBelow, wording: event.target.value } })
            }
          />
          <TextField
            label={t`Only from`}
            hint={t`blank for everybody asked`}
            value={itemFromBelow.onlyFrom ?? ""}
            onChange={(event) =>
              change("only from", {
                itemFromBelow: { ...itemFromBelow, onlyFrom: event.target.value || null },
              })
            }
          />
        </>
      ) : null}
      <TextField
        label={t`Who sees it best`}
        value={bestRaters}
        onChange={(event) => change("raters", { bestRaters: event.target.value })}
      />
      <RoutesEditor contract={contract} code={code} desk={desk} />
      <div className={look.competencyFoot}>
        <Button small onClick={() => move(desk, contract, code, -1)}>{t`Move up`}</Button>
        <Button small onClick={() => move(desk, contract, code, 1)}>{t`Move down`}</Button>
        <Button small onClick={remove}>{t`Remove ${code}`}</Button>
      </div>
    </div>
  )
}

function move(desk: DraftDesk, { competencies }: Contract, code: string, by: -1 | 1): void {
  const codes = competencies.map((each) => each.code)
  const from = codes.indexOf(code)
  const to = from + by
  const other = codes[to]
  if (other === undefined) return
  desk.edit({ order: codes.with(from, other).with(to, code) })
}
