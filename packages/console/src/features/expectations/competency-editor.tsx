import { type Contract, FAMILIES } from "@rung/domain/expectations/contract"
import type { ChangedCompetency } from "@rung/domain/expectations/contract-edits"
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
  if (!competency) return <p className={look.quiet}>Press a competency’s name to see and change its scale.</p>
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
        label="Name"
        hint={code}
        value={name}
        problem={name.trim() === "" ? "It needs a name before it is published." : undefined}
        onChange={(event) => change("name", { name: event.target.value })}
      />
      <SelectField
        label="Family"
        value={family}
        onChange={(event) =>
          change("family", { family: FAMILIES.find((each) => each === event.target.value) ?? family })
        }
        options={FAMILIES.map((each) => ({ value: each, label: familyWords(each) }))}
      />
      <fieldset className={look.anchors}>
        <legend>What is seen at 1 to 5</legend>
        {anchors.map((anchor, index) => (
          <TextArea
            // biome-ignore lint/suspicious/noArrayIndexKey: the place on the scale is what an anchor is
            key={index}
            label={String(index + 1)}
            rows={2}
            value={anchor}
            problem={anchor.trim() === "" ? "Say what is seen here." : undefined}
            onChange={(event) =>
              change(`anchor ${index}`, { anchors: [{ level: index + 1, text: event.target.value }] })
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label="People below can see it"
        checked={itemFromBelow !== null}
        onChange={(event) =>
          change("has item", { itemFromBelow: event.target.checked ? { wording: "", onlyFrom: null } : null })
        }
      />
      {itemFromBelow ? (
        <>
          <TextArea
            label="Item for people below"
            hint="never to always"
            rows={2}
            value={itemFromBelow.wording}
            problem={itemFromBelow.wording.trim() === "" ? "Word the sentence they rate." : undefined}
            onChange={(event) =>
              change("item", { itemFromBelow: { ...itemFromBelow, wording: event.target.value } })
            }
          />
          <TextField
            label="Only from"
            hint="blank for everybody asked"
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
        label="Who sees it best"
        value={bestRaters}
        onChange={(event) => change("raters", { bestRaters: event.target.value })}
      />
      <RoutesEditor contract={contract} code={code} desk={desk} />
      <div className={look.competencyFoot}>
        <Button small onClick={() => move(desk, contract, code, -1)}>
          Move up
        </Button>
        <Button small onClick={() => move(desk, contract, code, 1)}>
          Move down
        </Button>
        <Button small onClick={remove}>
          Remove {code}
        </Button>
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
