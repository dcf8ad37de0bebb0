import type { Contract, Thresholds } from "@rung/domain/expectations/contract"
import { useState } from "react"
import { decimal } from "../../language/locale.ts"
import { t } from "../../language/t.ts"
import { TextField } from "../../ui/field.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"

const FIELDS: readonly { readonly name: keyof Thresholds; readonly label: string; readonly hint: string }[] =
  [
    { name: "gap", label: t`Building begins at`, hint: t`below: gap` },
    { name: "building", label: t`Solid begins at`, hint: t`1 to 5` },
    { name: "solid", label: t`Strong begins at`, hint: t`1 to 5` },
    { name: "floor", label: t`Floor`, hint: t`below: gap, whatever the mean` },
    { name: "enoughEvidence", label: t`Rated share a band needs`, hint: t`0 to 1` },
  ]

type ThresholdsEditorProps = { readonly contract: Contract; readonly desk: DraftDesk }

/** The contract's name and where bands begin. */
export function ThresholdsEditor({ contract, desk }: ThresholdsEditorProps) {
  return (
    <section className={look.terms} aria-labelledby="draft-terms">
      <h2 id="draft-terms">{t`Name and bands`}</h2>
      <div className={look.termFields}>
        <TextField
          label={t`The contract is called`}
          value={contract.name}
          problem={contract.name.trim() === "" ? t`It needs a name before it is published.` : undefined}
          onChange={(event) => desk.edit({ name: event.target.value }, "name")}
        />
        {FIELDS.map(({ name, label, hint }) => (
          <NumberField
            key={`${name} ${contract.thresholds[name]}`}
            label={label}
            hint={hint}
            value={contract.thresholds[name]}
            onKeep={(value) => desk.edit({ thresholds: { [name]: value } })}
          />
        ))}
      </div>
    </section>
  )
}

type NumberFieldProps = {
  readonly label: string
  readonly hint: string
  readonly value: number
  readonly onKeep: (value: number) => void
}

/** Keeps a number when it is left, and what was typed when it is none. */
function NumberField({ label, hint, value, onKeep }: NumberFieldProps) {
  const [typed, setTyped] = useState(decimal(String(value)))
  const number = Number(typed.replace(",", "."))
  const isNumber = typed.trim() !== "" && Number.isFinite(number)
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      problem={isNumber ? undefined : t`Type a number such as 3.25.`}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (isNumber && number !== value) onKeep(number)
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur()
      }}
    />
  )
}
