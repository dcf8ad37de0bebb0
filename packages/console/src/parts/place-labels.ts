export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type LabelWish = {
  readonly key: string
  /** The point, in pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The first to be placed keep the best places. */
  readonly important?: boolean
}

export type PlacedLabel = { readonly key: string; readonly box: Box }

export type Placement = {
  readonly placed: readonly PlacedLabel[]
  /** Keys for which no free place was found: listed beside the chart. */
  readonly beside: readonly string[]
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const OFF = 8

/** Right above, right below, left below, left above, straight above, straight below: in this order. */
function candidates({ x, y, width, height }: LabelWish): readonly Box[] {
  const [right, left, above, below] = [x + OFF, x - OFF - width, y - height - 4, y + 5]
  const centre = x - width / 2
  return [
    { x: right, y: above, width, height },
    { x: right, y: below, width, height },
    { x: left, y: below, width, height },
    { x: left, y: above, width, height },
    { x: centre, y: above - 6, width, height },
    { x: centre, y: below + 6, width, height },
  ]
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  )
}

/** Gives each label a place that touches no point, no other label and nothing in `avoid`; greedy, in a stable order. */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: Box,
  avoid: readonly Box[] = [],
): Placement {
  const points = wishes.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 }))
  const placed: PlacedLabel[] = []
  const beside: string[] = []
  const order = [...wishes].sort((a, b) => Number(b.important ?? false) - Number(a.important ?? false))
  for (const wish of order) {
    const taken = [...points, ...avoid, ...placed.map((label) => label.box)]
    const free = candidates(wish).find(
      (box) => inside(box, bounds) && !taken.some((other) => boxesOverlap(box, other)),
    )
    if (free) placed.push({ key: wish.key, box: free })
    else beside.push(wish.key)
  }
  return { placed, beside }
}
