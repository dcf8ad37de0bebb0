import { useMutation } from "@apollo/client/react"
import { type FormEvent, useState } from "react"
import { type LayerRulesPartsFragment, NameHeadsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { people } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Checkbox, SelectField } from "../../ui/field.tsx"
import { useStep } from "../access/use-step.ts"
import styles from "./settings-page.module.css"

type Root = {
  readonly id: string
  readonly name: string | null
  readonly title: string | null
  readonly subtreeSize: number
}

type HeadsFormProps = { readonly rules: LayerRulesPartsFragment; readonly roots: readonly Root[] }

/** Who is at the top: of the company, and of subsidiaries. Only somebody without a manager can be. */
export function HeadsForm({ rules, roots }: HeadsFormProps) {
  const [headId, setHeadId] = useState(rules.head?.id ?? "")
  const [others, setOthers] = useState<readonly string[]>(rules.subsidiaryHeads.map(({ id }) => id))
  const [asked, setAsked] = useState(false)
  const [name] = useMutation(NameHeadsDocument, { refetchQueries: "active" })
  const { run, busy, problem } = useStep()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await run(async () => {
      const { data } = await name({
        variables: {
          input: {
            version: rules.version,
            headId: headId === "" ? null : headId,
            subsidiaryHeadIds: others.filter((id) => id !== headId),
            confirmHeadChange: asked,
          },
        },
      })
      const problems = data?.nameHeads.problems
      setAsked(problems?.some(({ code }) => code === "HEAD_WOULD_CHANGE") ?? false)
      return problems
    })
  }
  const wordsOf = (root: Root) => `${root.name ?? root.title ?? t`Open seat`}, ${people(root.subtreeSize)}`
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h2>{t`Heads`}</h2>
      <SelectField
        label={t`Head of the company`}
        value={headId}
        options={[
          { value: "", label: t`Whoever has most people below` },
          ...roots.map((root) => ({ value: root.id, label: wordsOf(root) })),
        ]}
        onChange={(event) => setHeadId(event.target.value)}
      />
      {roots.length > 1 ? (
        <fieldset className={styles.ticks}>
          <legend>{t`Heads of subsidiaries`}</legend>
          {roots
            .filter(({ id }) => id !== headId)
            .map((root) => (
              <Checkbox
                key={root.id}
                label={wordsOf(root)}
                checked={others.includes(root.id)}
                onChange={(event) =>
                  setOthers(
                    event.target.checked ? [...others, root.id] : others.filter((each) => each !== root.id),
                  )
                }
              />
            ))}
        </fieldset>
      ) : null}
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" busy={busy && t`Deriving`}>
          {asked ? t`Save, with another head` : t`Save the heads`}
        </Button>
      </div>
    </form>
  )
}
