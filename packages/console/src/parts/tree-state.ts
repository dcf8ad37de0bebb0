export type TreeNode = {
  readonly key: string
  readonly above: string | null
  /** What is found by typing. */
  readonly name: string
  readonly hasBelow: boolean
}

/** Nodes by key, and the keys under each node in order; under "" stand the roots. */
export type TreeData = {
  readonly nodes: ReadonlyMap<string, TreeNode>
  readonly below: ReadonlyMap<string, readonly string[]>
}

export type TreeRow = {
  readonly node: TreeNode
  /** From 1, as aria-level counts. */
  readonly level: number
  readonly open: boolean
  readonly place: number
  readonly siblings: number
}

export function treeData(nodes: readonly TreeNode[]): TreeData {
  const below = new Map<string, string[]>()
  for (const { key, above } of nodes) {
    const list = below.get(above ?? "")
    if (list) list.push(key)
    else below.set(above ?? "", [key])
  }
  return { nodes: new Map(nodes.map((node) => [node.key, node])), below }
}

/** The rows on show from top to bottom. */
export function visibleRows(data: TreeData, open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = []
  const walk = (above: string, level: number) => {
    const keys = data.below.get(above) ?? []
    keys.forEach((key, index) => {
      const node = data.nodes.get(key)
      if (!node) return
      const isOpen = node.hasBelow && open.has(key)
      rows.push({ node, level, open: isOpen, place: index + 1, siblings: keys.length })
      if (isOpen) walk(key, level + 1)
    })
  }
  walk("", 1)
  return rows
}

export type TreeMove =
  | { readonly kind: "go"; readonly key: string }
  | { readonly kind: "open"; readonly key: string }
  | { readonly kind: "close"; readonly key: string }
  | { readonly kind: "choose"; readonly key: string }

const ROWS_OF_A_PAGE = 16
const MOVING = new Set(["ArrowDown", "ArrowUp", "ArrowRight", "PageDown", "PageUp"])

/**
 * What a key means on the row at `at`: arrows move, open and close; Home, End and the page keys jump; Enter chooses.
 * With nobody selected, `at` is -1 and every key that moves leads to the first row, End to the last,
 * and the others mean the first.
 */
export function treeMove(rows: readonly TreeRow[], at: number, key: string): TreeMove | undefined {
  const go = (index: number): TreeMove | undefined => {
    const target = rows[index]
    return target ? { kind: "go", key: target.node.key } : undefined
  }
  if (key === "Home") return go(0)
  if (key === "End") return go(rows.length - 1)
  if (at < 0 && MOVING.has(key)) return go(0)
  const row = rows[Math.max(0, at)]
  if (!row) return undefined
  if (key === "ArrowDown") return go(at + 1)
  if (key === "ArrowUp") return go(at - 1)
  if (key === "PageDown") return go(Math.min(rows.length - 1, at + ROWS_OF_A_PAGE))
  if (key === "PageUp") return go(Math.max(0, at - ROWS_OF_A_PAGE))
  if (key === "Enter" || key === " ") return { kind: "choose", key: row.node.key }
  if (key === "ArrowRight") {
    if (!row.node.hasBelow) return undefined
    return row.open ? go(at + 1) : { kind: "open", key: row.node.key }
  }
  if (key !== "ArrowLeft") return undefined
  if (row.open) return { kind: "close", key: row.node.key }
  return row.node.above === null ? undefined : { kind: "go", key: row.node.above }
}

/** The next row whose name starts with what was typed, from `at` on and round again. */
export function findTyped(rows: readonly TreeRow[], at: number, typed: string): string | undefined {
  const wanted = typed.toLowerCase()
  const start = typed.length === 1 ? at + 1 : at
  for (let step = 0; step < rows.length; step += 1) {
    const row = rows[(start + step) % rows.length]
    if (row?.node.name.toLowerCase().startsWith(wanted)) return row.node.key
  }
  return undefined
}
