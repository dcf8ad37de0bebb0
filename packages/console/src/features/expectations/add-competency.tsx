import { type Contract, FAMILIES, type Family } from "@rung/domain/expectations/contract"
import { type FormEvent, useState } from "react"
import { meant, t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { SelectField, TextField } from "../../ui/field.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import { familyWords } from "./expectation-words.ts"

type AddCompetencyProps = {
  readonly contract: Contract
  readonly desk: DraftDesk
  readonly onAdded: (code: string) => void
}

export function AddCompetency({ contract, desk, onAdded }: AddCompetencyProps) {
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState("")
  const [name, setName] = useState("")
  const [family, setFamily] = useState<Family>("COACHING")
  const [before, setBefore] = useState("")
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const add = (event: FormEvent) => {
    event.preventDefault()
    const anchors = ["", "", "", "", ""]
    const problems = desk.edit({
      addCompetencies: [{ code, name: name.trim(), family, anchors, before: before || null }],
    })
    setRefusals(problems)
    if (problems.length > 0) return
    setOpen(false)
    setCode("")
    setName("")
    onAdded(code)
  }
  const [problem] = refusals
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t`Add a competency`}</Button>
      <Dialog
        title={t`Add a competency`}
        open={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button
            filled
            type="submit"
            form="add-competency"
            waitsFor={(code === "" || name.trim() === "") && t`It waits for a code and a name.`}
          >{t`Add it`}</Button>
        }
      >
        <form id="add-competency" className={look.form} onSubmit={add}>
          <TextField
            label={meant("of a competency")`Code`}
            hint={t`such as C7; it never changes`}
            autoComplete="off"
            value={code}
            problem={problem}
            onChange={(event) => setCode(event.target.value.toUpperCase().trim())}
          />
          <TextField label={t`Name`} value={name} onChange={(event) => setName(event.target.value)} />
          <SelectField
            label={t`Family`}
            value={family}
            onChange={(event) => setFamily(FAMILIES.find((each) => each === event.target.value) ?? family)}
            options={FAMILIES.map((each) => ({ value: each, label: familyWords(each) }))}
          />
          <SelectField
            label={t`Place`}
            value={before}
            onChange={(event) => setBefore(event.target.value)}
            options={[
              { value: "", label: t`At the end` },
              ...contract.competencies.map((each) => ({
                value: each.code,
                label: t`Before ${each.code} ${each.name}`,
              })),
            ]}
          />
        </form>
      </Dialog>
    </>
  )
}
