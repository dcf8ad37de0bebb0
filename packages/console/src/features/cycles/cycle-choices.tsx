import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../../language/t.ts"
import { LAYER_WORDS, LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { Checkbox } from "../../ui/field.tsx"
import styles from "./cycle-page.module.css"
import { type Subtree, SubtreeField } from "./subtree-field.tsx"
import { UnitsField } from "./units-field.tsx"

/** Whom a cycle assesses, and from which views; `null` for every layer. */
export type Choices = {
  readonly perspectives: readonly Perspective[]
  readonly layers: readonly Layer[] | null
  /** Whose subtree takes part; `null` for the whole company. */
  readonly subtree: Subtree | null
  /** The units that take part; `null` for all of them. */
  readonly units: readonly string[] | null
}

export type PeopleChoices = Pick<Choices, "layers" | "subtree" | "units">

type CycleChoicesProps = {
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
  readonly problems: readonly (string | undefined)[]
}

const VIEWS: readonly { readonly view: Perspective; readonly label: string; readonly note: string }[] = [
  {
    view: "MANAGER",
    label: t`From above`,
    note: t`Whoever a person reports to. Attributed, and told so beforehand.`,
  },
  { view: "SELF", label: t`Self-assessment`, note: t`Attributed, and never in the score.` },
  {
    view: "UPWARD",
    label: t`From direct reports`,
    note: t`Confidential, shown only in groups. Asked after 60 days of working together.`,
  },
  {
    view: "SKIP",
    label: t`From two levels down`,
    note: t`Confidential, shown only in groups. Sees what a manager of managers does through the layer between.`,
  },
  {
    view: "PEER",
    label: t`From peers`,
    note: t`Confidential, shown only in groups. At most 8 colleagues, and nobody gets more than 6 such forms.`,
  },
]

/** Layers, people and views as ticks. */
export function CycleChoices({ choices, onChange, problems }: CycleChoicesProps) {
  return (
    <>
      <LayerChoices layers={choices.layers} onChange={(layers) => onChange({ ...choices, layers })} />
      <SubtreeField chosen={choices.subtree} onChoose={(subtree) => onChange({ ...choices, subtree })} />
      <UnitsField chosen={choices.units} onChoose={(units) => onChange({ ...choices, units })} />
      <ViewChoices
        perspectives={choices.perspectives}
        onChange={(perspectives) => onChange({ ...choices, perspectives })}
      />
      {problems.map((problem) =>
        problem ? (
          <p key={problem} className={styles.refusal} role="alert">
            {problem}
          </p>
        ) : null,
      )}
    </>
  )
}

type LayerChoicesProps = {
  readonly layers: Choices["layers"]
  readonly onChange: (layers: Choices["layers"]) => void
}

export function LayerChoices({ layers, onChange }: LayerChoicesProps) {
  const chosen = layers ?? LAYERS_FROM_TOP
  const toggle = (layer: Layer) => {
    const next = toggled(chosen, layer)
    onChange(next.length === LAYERS_FROM_TOP.length ? null : next)
  }
  return (
    <fieldset className={styles.choices}>
      <legend>{t`Who is assessed`}</legend>
      {LAYERS_FROM_TOP.map((layer) => (
        <Checkbox
          key={layer}
          label={`${LAYER_WORDS[layer]} (${layer})`}
          checked={chosen.includes(layer)}
          onChange={() => toggle(layer)}
        />
      ))}
    </fieldset>
  )
}

type ViewChoicesProps = {
  readonly perspectives: readonly Perspective[]
  readonly onChange: (perspectives: readonly Perspective[]) => void
}

export function ViewChoices({ perspectives, onChange }: ViewChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend>{t`From which views`}</legend>
      {VIEWS.map(({ view, label, note }) => (
        <Checkbox
          key={view}
          label={label}
          note={note}
          checked={perspectives.includes(view)}
          onChange={() => onChange(toggled(perspectives, view))}
        />
      ))}
    </fieldset>
  )
}

/** The population as the API takes it. */
export function populationOf({ layers, subtree, units }: PeopleChoices) {
  return {
    ...(layers === null ? {} : { layers: [...layers] }),
    ...(subtree === null ? {} : { subtreeOf: subtree.id }),
    ...(units === null ? {} : { units: [...units] }),
  }
}

function toggled<Each>(list: readonly Each[], each: Each): readonly Each[] {
  return list.includes(each) ? list.filter((other) => other !== each) : [...list, each]
}
