import { useQuery } from "@apollo/client/react"
import { useState } from "react"
import { OpeningPreviewDocument, type OpeningPreviewQuery } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { LayerChoices, type PeopleChoices, populationOf } from "./cycle-choices.tsx"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { SetupSave } from "./setup-save.tsx"
import { SubtreeField } from "./subtree-field.tsx"
import { UnitsField } from "./units-field.tsx"
import { useCycleChange } from "./use-cycle-change.ts"

/** Who takes part, counted while it is chosen. */
export function SetupPeople({ cycle }: { readonly cycle: CycleOnPage }) {
  const [chosen, setChosen] = useState<PeopleChoices>(() => chosenOf(cycle))
  const { change, saving, isSaved, about, besides } = useCycleChange(cycle)
  const population = populationOf(chosen)
  const { data, previousData } = useQuery(OpeningPreviewDocument, {
    variables: { input: { cycleId: cycle.id, population } },
    skip: chosen.layers?.length === 0,
  })
  const preview = (data ?? previousData)?.openingPreview
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        change({ population })
      }}
    >
      <LayerChoices layers={chosen.layers} onChange={(layers) => setChosen({ ...chosen, layers })} />
      <SubtreeField chosen={chosen.subtree} onChoose={(subtree) => setChosen({ ...chosen, subtree })} />
      <UnitsField chosen={chosen.units} onChoose={(units) => setChosen({ ...chosen, units })} />
      {preview ? (
        <p aria-live="polite">{t`If opened today, ${plural(preview.participants, "# person", "# people")} would be assessed: ${layerWords(preview)}.`}</p>
      ) : null}
      {about("population") ? (
        <p className={styles.refusal} role="alert">
          {about("population")}
        </p>
      ) : null}
      <SetupSave saving={saving} isSaved={isSaved} refusals={besides(["population"])} />
    </form>
  )
}

type Preview = OpeningPreviewQuery["openingPreview"]

function layerWords({ participantsByLayer }: Preview): string {
  return LAYERS_FROM_TOP.flatMap((layer) =>
    participantsByLayer
      .filter((each) => each.layer === layer)
      .map((each) => `${layer} ${grouped(each.people)}`),
  ).join(", ")
}

function chosenOf({ population: { layers, subtreeOf, subtreeOfName, units } }: CycleOnPage): PeopleChoices {
  return {
    layers: layers ?? null,
    subtree: subtreeOf ? { id: subtreeOf, name: subtreeOfName ?? t`somebody` } : null,
    units: units ?? null,
  }
}
