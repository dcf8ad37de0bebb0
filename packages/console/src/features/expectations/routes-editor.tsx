import { AXES, type Axis, type Contract } from "@rung/domain/expectations/contract"
import { PERSPECTIVES, type Perspective } from "@rung/domain/expectations/perspective"
import { LAYERS, type Layer } from "@rung/domain/layers/layer"
import { t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import { PERSPECTIVE_WORDS } from "./expectation-words.ts"

type RoutesEditorProps = { readonly contract: Contract; readonly code: string; readonly desk: DraftDesk }

const SHORT: Readonly<Record<Perspective, string>> = {
  MANAGER: t`Above`,
  SELF: t`Self`,
  UPWARD: t`Directs`,
  SKIP: t`Two down`,
  PEER: t`Peers`,
}
const AXIS_WORDS: Readonly<Record<Axis, string>> = { COACHING: t`Coaching`, HIRING: t`Hiring` }

/** Who is asked about a competency at each layer, and on which side of the map it counts. */
export function RoutesEditor({ contract, code, desk }: RoutesEditorProps) {
  const layers = LAYERS.filter((layer) =>
    contract.expectations.some((row) => row.competency === code && row.layer === layer),
  )
  if (layers.length === 0) {
    return <p className={look.quiet}>{t`Nobody is asked: nothing is expected of it at any layer yet.`}</p>
  }
  const asked = (layer: Layer, perspective: Perspective) =>
    contract.routes.find((route) => route.layer === layer && route.perspective === perspective)
      ?.competencies ?? []
  const onAxis = (layer: Layer, axis: Axis) =>
    contract.axes.find((rule) => rule.layer === layer && rule.axis === axis)?.competencies ?? []
  return (
    <table className={look.routes}>
      <caption>{t`Who is asked about it, and its side of the map`}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="only-read-aloud">{t`Who or what`}</span>
          </th>
          {layers.map((layer) => (
            <th key={layer} scope="col">
              <LayerName layer={layer} quiet />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PERSPECTIVES.map((perspective) => (
          <tr key={perspective}>
            <th scope="row">{SHORT[perspective]}</th>
            {layers.map((layer) => (
              <Tick
                key={layer}
                label={t`${PERSPECTIVE_WORDS[perspective]} at ${layer}`}
                isOn={asked(layer, perspective).includes(code)}
                onTurn={(isOn) =>
                  desk.edit({
                    routes: [
                      { layer, perspective, competencies: turned(asked(layer, perspective), code, isOn) },
                    ],
                  })
                }
              />
            ))}
          </tr>
        ))}
        {AXES.map((axis) => (
          <tr key={axis}>
            <th scope="row">{t`${AXIS_WORDS[axis]} side`}</th>
            {layers.map((layer) =>
              layer === "IC" ? (
                <td key={layer} />
              ) : (
                <Tick
                  key={layer}
                  label={t`${AXIS_WORDS[axis]} side of the map at ${layer}`}
                  isOn={onAxis(layer, axis).includes(code)}
                  onTurn={(isOn) =>
                    desk.edit({
                      axes: [{ layer, axis, competencies: turned(onAxis(layer, axis), code, isOn) }],
                    })
                  }
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function turned(codes: readonly string[], code: string, isOn: boolean): readonly string[] {
  const others = codes.filter((each) => each !== code)
  return isOn ? [...others, code] : others
}

type TickProps = {
  readonly label: string
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

function Tick({ label, isOn, onTurn }: TickProps) {
  return (
    <td>
      <input
        type="checkbox"
        className={look.tick}
        aria-label={label}
        checked={isOn}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </td>
  )
}
