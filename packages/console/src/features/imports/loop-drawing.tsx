import { meant, t } from "../../language/t.ts"
import { listed } from "../../parts/count-words.ts"
import styles from "./import-page.module.css"
import type { Loop } from "./loop-of.ts"

const WIDTH = 304
const CENTRE = { x: WIDTH / 2, y: 92 }
const RADIUS = { x: 92, y: 66 }
const CLEAR_OF_DOT = 15

type Point = { readonly x: number; readonly y: number }

/** Who reports to whom, round; the line to cut is dashed and crossed out. */
export function LoopDrawing({ loop: { members, cut } }: { readonly loop: Loop }) {
  const at = (index: number): Point => {
    // Two stand side by side, so that the lines between them have room.
    const begin = members.length === 2 ? Math.PI : -Math.PI / 2
    const angle = (index / members.length) * 2 * Math.PI + begin
    return { x: CENTRE.x + RADIUS.x * Math.cos(angle), y: CENTRE.y + RADIUS.y * Math.sin(angle) }
  }
  const top = members.length === 2 ? 58 : 0
  const height = Math.max(...members.map((_, index) => at(index).y)) + (members.length === 2 ? 46 : 34) - top
  const names = listed(members)
  const words = cut
    ? t`${names} report to each other in a loop; the line up from ${cut} is the one to cut`
    : t`${names} report to each other in a loop`
  return (
    <svg className={styles.loop} viewBox={`0 ${top} ${WIDTH} ${height}`} role="img" aria-label={words}>
      <defs>
        <Arrow id="loop-arrow" colour="var(--ink-2)" />
        <Arrow id="loop-arrow-cut" colour="var(--gap)" />
      </defs>
      {members.map((member, index) => (
        <Line
          key={member}
          from={at(index)}
          to={at((index + 1) % members.length)}
          isCut={member === cut}
          bend={members.length === 2 ? 44 : 0}
        />
      ))}
      {members.map((member, index) => {
        const { x, y } = at(index)
        return (
          <g key={member}>
            <circle cx={x} cy={y} r="6" fill="var(--ink)" />
            <text
              x={x}
              y={y < CENTRE.y - 8 ? y - 13 : y + 24}
              textAnchor="middle"
              fontSize="12"
              fontWeight="600"
              fill="var(--ink)"
            >
              {member}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Arrow({ id, colour }: { readonly id: string; readonly colour: string }) {
  return (
    <marker id={id} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
      <path d="M0 1l10 4-10 4z" fill={colour} />
    </marker>
  )
}

type LineProps = {
  readonly from: Point
  readonly to: Point
  readonly isCut: boolean
  /** Pixels to the side, so that two lines between the same two stand apart. */
  readonly bend: number
}

function Line({ from, to, isCut, bend }: LineProps) {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const start = { x: from.x + along.x * CLEAR_OF_DOT, y: from.y + along.y * CLEAR_OF_DOT }
  const end = { x: to.x - along.x * CLEAR_OF_DOT, y: to.y - along.y * CLEAR_OF_DOT }
  const middle = { x: (from.x + to.x) / 2 - along.y * bend, y: (from.y + to.y) / 2 + along.x * bend }
  const cross = {
    x: (from.x + to.x) / 2 - (along.y * bend) / 2,
    y: (from.y + to.y) / 2 + (along.x * bend) / 2,
  }
  return (
    <>
      <path
        d={`M${start.x} ${start.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`}
        fill="none"
        stroke={isCut ? "var(--gap)" : "var(--ink-2)"}
        strokeWidth="1.5"
        strokeDasharray={isCut ? "5 4" : undefined}
        markerEnd={`url(#${isCut ? "loop-arrow-cut" : "loop-arrow"})`}
      />
      {isCut ? (
        <>
          <path
            d={`M${cross.x - 5} ${cross.y - 6}l10 12m0-12l-10 12`}
            stroke="var(--gap)"
            strokeWidth="1.5"
            fill="none"
          />
          <text
            x={cross.x + 12}
            y={cross.y - 6}
            fontSize="12"
            fontWeight="600"
            fill="var(--gap)"
            className={styles.cut}
          >
            {meant("of a line")`cut`}
          </text>
        </>
      ) : null}
    </>
  )
}
