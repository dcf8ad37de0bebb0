import { type Problem, problem } from "../kit/problem.ts"
import { ok, type Result, refused } from "../kit/result.ts"
import { loopProblem, loopsIn } from "./loops.ts"
import type { OrgNode } from "./org-node.ts"

/**
 * The solid lines of one day as a forest in flat arrays. Nodes are named by their index in `nodes`; every count
 * is in nodes, vacancies included.
 */
export interface Forest {
  readonly nodes: readonly OrgNode[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Index of the node above; -1 at a root. */
  readonly parent: Int32Array
  /** The children of `i` are `children[childStart[i]]` up to, not including, `children[childStart[i + 1]]`. */
  readonly childStart: Int32Array
  readonly children: Int32Array
  readonly roots: readonly number[]
  /** Node at each place of the pre-order, and the place of each node; a subtree is one run of places. */
  readonly preOrder: Int32Array
  readonly place: Int32Array
  /** Lines up to the root: 0 at a root. */
  readonly depth: Int32Array
  /** Nodes in the subtree, itself included. */
  readonly subtreeSize: Int32Array
  /** 1 where the manager named is not in the org, which makes the node a root. */
  readonly managerNotInOrg: Uint8Array
}

/**
 * Builds the forest of a day. Refuses an id that appears twice (`NODE_TWICE`) and reporting loops
 * (`REPORTING_LOOP`, one problem for each loop, naming it). The order of the nodes only sets that of siblings.
 */
export function buildForest(nodes: readonly OrgNode[]): Result<Forest> {
  const { indexOf, problems } = indexNodes(nodes)
  if (problems.length > 0) return refused(...problems)
  const { parent, managerNotInOrg, roots } = linkParents(nodes, indexOf)
  const { childStart, children } = linkChildren(parent)
  const { order, depth } = breadthFirst(roots, childStart, children)
  if (order.length < nodes.length) {
    const name = (index: number) => nodes[index]?.id ?? ""
    return refused(...loopsIn(parent).map((loop) => loopProblem(loop.map(name))))
  }
  const subtreeSize = sizes(order, parent)
  const { preOrder, place } = preOrderOf({ roots, order, childStart, children, subtreeSize })
  return ok({
    nodes,
    indexOf,
    parent,
    childStart,
    children,
    roots,
    preOrder,
    place,
    depth,
    subtreeSize,
    managerNotInOrg,
  })
}

/** Indexes of the direct reports, vacancies included. */
export function childrenOf(forest: Forest, index: number): Int32Array {
  return forest.children.subarray(forest.childStart[index], forest.childStart[index + 1])
}

/** Whether the node stands in the subtree of `top`, which itself does. */
export function isWithin(forest: Forest, index: number, top: number): boolean {
  const distance = (forest.place[index] ?? 0) - (forest.place[top] ?? 0)
  return distance >= 0 && distance < (forest.subtreeSize[top] ?? 0)
}

/** Whether the node would stand above itself if it reported to `newManager`. */
export function wouldCreateLoop(forest: Forest, index: number, newManager: number): boolean {
  return isWithin(forest, newManager, index)
}

/** The line of command from the node, itself first, up to its root. */
export function lineAbove(forest: Forest, index: number): readonly number[] {
  const line: number[] = []
  for (let at = index; at >= 0; at = forest.parent[at] ?? -1) line.push(at)
  return line
}

/**
 * The next filled ancestor: who acts as manager where the seat directly above is vacant, the manager otherwise.
 * `undefined` when nobody stands above.
 */
export function actingManagerOf(forest: Forest, index: number): number | undefined {
  let above = forest.parent[index] ?? -1
  while (above >= 0 && forest.nodes[above]?.kind !== "PERSON") above = forest.parent[above] ?? -1
  return above < 0 ? undefined : above
}

/**
 * Whether a node may report to another on the forest's day. Refuses nodes that are not in the org
 * (`NODE_NOT_IN_ORG`, `MANAGER_NOT_IN_ORG`) and a loop (`REPORTING_LOOP`, naming it); no manager is always fine.
 * Moves with an effective day are decided by `moveReport`, over every day of the new line.
 */
export function checkMove(forest: Forest, nodeId: string, managerId: string | undefined): readonly Problem[] {
  const node = forest.indexOf.get(nodeId)
  const manager = managerId === undefined ? undefined : forest.indexOf.get(managerId)
  const problems: Problem[] = []
  if (node === undefined)
    problems.push(problem("NODE_NOT_IN_ORG", `${nodeId} is not in the org: add it first.`, "nodeId"))
  if (managerId !== undefined && manager === undefined)
    problems.push(
      problem("MANAGER_NOT_IN_ORG", `${managerId} is not in the org: choose a manager who is.`, "managerId"),
    )
  if (node === undefined || manager === undefined || !wouldCreateLoop(forest, node, manager)) return problems
  const line = lineAbove(forest, manager)
  const loop = line.slice(0, line.indexOf(node) + 1).map((index) => forest.nodes[index]?.id ?? "")
  return [...problems, loopProblem([nodeId, ...loop.slice(0, -1)])]
}

function indexNodes(nodes: readonly OrgNode[]) {
  const indexOf = new Map<string, number>()
  const twice = new Set<string>()
  for (let index = 0; index < nodes.length; index++) {
    const id = nodes[index]?.id ?? ""
    const known = indexOf.size
    indexOf.set(id, index)
    if (indexOf.size === known) twice.add(id)
  }
  const problems = [...twice].map((id) => problem("NODE_TWICE", `${id} is in the org twice: keep one.`, "id"))
  return { indexOf, problems }
}

function linkParents(nodes: readonly OrgNode[], indexOf: ReadonlyMap<string, number>) {
  const parent = new Int32Array(nodes.length)
  const managerNotInOrg = new Uint8Array(nodes.length)
  const roots: number[] = []
  for (let index = 0; index < nodes.length; index++) {
    const managerId = nodes[index]?.managerId
    const manager = managerId === undefined ? -1 : (indexOf.get(managerId) ?? -1)
    parent[index] = manager
    if (manager >= 0) continue
    roots.push(index)
    if (managerId !== undefined) managerNotInOrg[index] = 1
  }
  return { parent, managerNotInOrg, roots }
}

function linkChildren(parent: Int32Array) {
  const childStart = new Int32Array(parent.length + 1)
  for (const above of parent) if (above >= 0) childStart[above + 1] = (childStart[above + 1] ?? 0) + 1
  for (let index = 0; index < parent.length; index++)
    childStart[index + 1] = (childStart[index + 1] ?? 0) + (childStart[index] ?? 0)
  const next = childStart.slice()
  const children = new Int32Array(childStart[parent.length] ?? 0)
  for (let index = 0; index < parent.length; index++) {
    const above = parent[index] ?? -1
    if (above < 0) continue
    const slot = next[above] ?? 0
    children[slot] = index
    next[above] = slot + 1
  }
  return { childStart, children }
}

/** Parents before children. Nodes in or below a loop are never reached. */
function breadthFirst(roots: readonly number[], childStart: Int32Array, children: Int32Array) {
  const order = new Int32Array(childStart.length - 1)
  const depth = new Int32Array(order.length)
  order.set(roots)
  let filled = roots.length
  for (let read = 0; read < filled; read++) {
    const node = order[read] ?? 0
    const end = childStart[node + 1] ?? 0
    for (let slot = childStart[node] ?? 0; slot < end; slot++) {
      const child = children[slot] ?? 0
      depth[child] = (depth[node] ?? 0) + 1
      order[filled++] = child
    }
  }
  return { order: order.subarray(0, filled), depth }
}

function sizes(order: Int32Array, parent: Int32Array): Int32Array {
  const size = new Int32Array(parent.length).fill(1)
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] ?? 0
    const above = parent[node] ?? -1
    if (above >= 0) size[above] = (size[above] ?? 0) + (size[node] ?? 0)
  }
  return size
}

interface Shape {
  readonly roots: readonly number[]
  readonly order: Int32Array
  readonly childStart: Int32Array
  readonly children: Int32Array
  readonly subtreeSize: Int32Array
}

function preOrderOf({ roots, order, childStart, children, subtreeSize }: Shape) {
  const place = new Int32Array(order.length)
  const preOrder = new Int32Array(order.length)
  let rootPlace = 0
  for (const root of roots) {
    place[root] = rootPlace
    rootPlace += subtreeSize[root] ?? 0
  }
  for (const node of order) {
    const at = place[node] ?? 0
    preOrder[at] = node
    let next = at + 1
    const end = childStart[node + 1] ?? 0
    for (let slot = childStart[node] ?? 0; slot < end; slot++) {
      const child = children[slot] ?? 0
      place[child] = next
      next += subtreeSize[child] ?? 0
    }
  }
  return { preOrder, place }
}
