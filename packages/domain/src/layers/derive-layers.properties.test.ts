import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isWithin } from "../org/forest.ts"
import type { OrgNode } from "../org/org-node.ts"
import { WORKER_TYPES } from "../org/worker-type.ts"
import { hybridShareOf, layerOf } from "./derive-layers.ts"
import { LAYERS, type Layer } from "./layer.ts"
import { DEFAULT_LAYER_RULES, type LayerRules } from "./layer-rules.ts"
import { at, derive, TODAY } from "./outline.test-kit.ts"
import type { LayerOverride } from "./override.ts"

const MOST = 24
const id = fc.integer({ min: 0, max: MOST - 1 }).map((number) => `n${number}`)

const seat = fc.record({
  above: fc.nat(),
  isRoot: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  kind: fc.constantFrom("PERSON", "PERSON", "PERSON", "POSITION"),
  workerType: fc.constantFrom("EMPLOYEE", "EMPLOYEE", ...WORKER_TYPES),
  title: fc.constantFrom("Chief Executive Officer", "Clerk", undefined),
})

const forests = fc.array(seat, { minLength: 1, maxLength: MOST }).map((seats): OrgNode[] =>
  seats.map(({ above, isRoot, kind, workerType, title }, index) => ({
    id: `n${index}`,
    kind: kind as OrgNode["kind"],
    workerType,
    title,
    managerId: isRoot || index === 0 ? undefined : `n${above % index}`,
  })),
)

const rulesOfTenants: fc.Arbitrary<LayerRules> = fc.record({
  excludedWorkerTypes: fc.subarray(["CONTRACTOR", "INTERN", "ASSISTANT"] as const),
  execRule: fc.oneof(
    fc.constant({ kind: "HEAD_REPORTS" } as const),
    fc.constant({ kind: "TITLE_MATCHES", patterns: ["chief * officer"] } as const),
    fc.record({ kind: fc.constant("EXPLICIT_LIST" as const), nodeIds: fc.array(id, { maxLength: 3 }) }),
  ),
  headId: fc.option(id, { nil: undefined }),
  subsidiaryHeadIds: fc.array(id, { maxLength: 2 }),
})

const overridesOfTenants: fc.Arbitrary<LayerOverride[]> = fc.uniqueArray(
  fc.record({
    personId: id,
    layer: fc.constantFrom(...LAYERS),
    reason: fc.constant("because we said so"),
    authorId: fc.constant("admin"),
    validFrom: fc.constant(TODAY),
  }),
  { maxLength: 3, selector: ({ personId }) => personId },
)

/** The rules once more, slow and literal: sentence by sentence of product.md's layer derivation. */
function referenceLayers(nodes: readonly OrgNode[], rules: LayerRules, overrides: readonly LayerOverride[]) {
  const ids = new Set(nodes.map((node) => node.id))
  const isThere = (node: OrgNode): boolean => node.kind === "PERSON" || directs(node).length > 0
  const directs = (of: OrgNode): OrgNode[] =>
    nodes.filter((node) => node.managerId === of.id && isThere(node))
  const excluded = (node: OrgNode) =>
    node.kind === "PERSON" && rules.excludedWorkerTypes.includes(node.workerType ?? "EMPLOYEE")
  const counted = (of: OrgNode): OrgNode[] =>
    directs(of).filter((node) => !excluded(node) || counted(node).length > 0)
  const managing = (of: OrgNode) => counted(of).filter((node) => counted(node).length > 0)
  const share = (of: OrgNode) => managing(of).length / counted(of).length
  const byReports = (node: OrgNode): Layer => {
    if (counted(node).length === 0) return "IC"
    if (share(node) === 0) return "M1"
    if (share(node) >= 0.5) return "M2"
    return managing(node).length >= 2 ? "M2" : "M1"
  }
  const size = (node: OrgNode): number => directs(node).reduce((sum, report) => sum + size(report), 1)
  const roots = nodes.filter(
    (node) => isThere(node) && (node.managerId === undefined || !ids.has(node.managerId)),
  )
  const largest = roots.filter((root) => roots.every((other) => other === root || size(other) < size(root)))
  const named = roots.filter((root) => root.id === rules.headId)
  const automatic = largest.filter((root) => directs(root).length > 0)
  const heads = new Set([
    ...(named.length > 0 ? named : automatic),
    ...roots.filter((root) => rules.subsidiaryHeadIds.includes(root.id)),
  ])
  const isNamed = (node: OrgNode) => {
    if (!isThere(node)) return false
    if (rules.execRule.kind === "TITLE_MATCHES") return node.title === "Chief Executive Officer"
    if (rules.execRule.kind === "EXPLICIT_LIST") return rules.execRule.nodeIds.includes(node.id)
    return [...heads].some((head) => counted(head).includes(node)) && byReports(node) === "M2"
  }
  return nodes.map((node): { layer: Layer; share: number | undefined } => {
    const override = node.kind === "PERSON" ? overrides.find((each) => each.personId === node.id) : undefined
    if (override) return { layer: override.layer, share: undefined }
    if (isNamed(node) || (heads.has(node) && managing(node).length > 0))
      return { layer: "EXEC", share: undefined }
    const isHybrid = share(node) > 0 && share(node) < 0.5
    return { layer: byReports(node), share: isHybrid ? share(node) : undefined }
  })
}

describe("the layer engine", () => {
  it("agrees with the rules read literally, on any forest, under any rules", () => {
    fc.assert(
      fc.property(forests, rulesOfTenants, overridesOfTenants, (nodes, rules, overrides) => {
        const derived = derive(nodes, rules, overrides)
        const found = nodes.map((_, index) => ({
          layer: layerOf(derived, index),
          share: hybridShareOf(derived, index),
        }))
        expect(found).toEqual(referenceLayers(nodes, rules, overrides))
      }),
      { numRuns: 600 },
    )
  })

  it("does not care for the order of its input", () => {
    const shuffled = forests.chain((nodes) =>
      fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length })),
    )
    fc.assert(
      fc.property(shuffled, rulesOfTenants, ([nodes, mixed], rules) => {
        const [one, other] = [derive(nodes, rules), derive(mixed, rules)]
        for (const node of nodes) {
          expect(layerOf(other, at(other, node.id))).toBe(layerOf(one, at(one, node.id)))
          expect(other.flags[at(other, node.id)]).toBe(one.flags[at(one, node.id)])
        }
      }),
    )
  })

  /** With heads fixed by name and executives by list, nothing but the people below can matter. */
  const fixedRules: LayerRules = {
    ...DEFAULT_LAYER_RULES,
    execRule: { kind: "EXPLICIT_LIST", nodeIds: ["n0"] },
  }

  it("changes a layer only through the people below, when somebody joins, moves or leaves", () => {
    const change = fc.record({
      kind: fc.constantFrom("JOIN", "MOVE", "LEAVE"),
      who: fc.nat(),
      where: fc.nat(),
    })
    fc.assert(
      fc.property(forests, change, (nodes, { kind, who, where }) => {
        const before = derive(nodes, fixedRules)
        const subject = who % nodes.length
        const target = where % nodes.length
        fc.pre(kind !== "MOVE" || !isWithin(before.forest, target, subject))
        const after = derive(changed(nodes, kind, subject, target), fixedRules)
        const touched = [kind === "JOIN" ? target : subject, kind === "LEAVE" ? subject : target]
        for (const [index, node] of nodes.entries()) {
          const then = after.forest.indexOf.get(node.id)
          const concerned = touched.some((each) => isWithin(before.forest, each, index))
          if (then === undefined || concerned || before.heads.includes(index) || after.heads.includes(then))
            continue
          expect(layerOf(after, then)).toBe(layerOf(before, index))
          expect(hybridShareOf(after, then)).toBe(hybridShareOf(before, index))
        }
      }),
      { numRuns: 400 },
    )
  })

  it("under the default rule, changes elsewhere matter only through the heads", () => {
    fc.assert(
      fc.property(forests, fc.nat(), fc.nat(), (nodes, who, where) => {
        const headId = "n0"
        const before = derive(nodes, { headId })
        const target = where % nodes.length
        const after = derive(changed(nodes, "JOIN", who % nodes.length, target), { headId })
        fc.pre(before.structure.present[0] === 1)
        for (const index of nodes.keys())
          if (!isWithin(before.forest, target, index))
            expect(layerOf(after, index)).toBe(layerOf(before, index))
      }),
    )
  })

  it.each([
    ["a chain", (index: number) => index - 1, [1, 1, 99_998]],
    ["a star", () => 0, [99_999, 1, 0]],
  ])("derives 100,000 people in %s, however deep or wide", (_, above, [ics, m1s, others]) => {
    const nodes = Array.from(
      { length: 100_000 },
      (_, index): OrgNode => ({
        id: `p${index}`,
        kind: "PERSON",
        managerId: index === 0 ? undefined : `p${above(index)}`,
      }),
    )
    const counts = { IC: 0, M1: 0, M2: 0, EXEC: 0 }
    const derived = derive(nodes)
    for (const index of nodes.keys()) counts[layerOf(derived, index)] += 1
    expect([counts.IC, counts.M1, counts.M2 + counts.EXEC]).toEqual([ics, m1s, others])
  })
})

function changed(nodes: readonly OrgNode[], kind: string, subject: number, target: number): OrgNode[] {
  const [moved, manager] = [nodes[subject]!, nodes[target]!]
  if (kind === "JOIN") return [...nodes, { id: "new", kind: "PERSON", managerId: manager.id }]
  if (kind === "MOVE")
    return nodes.map((node) => (node === moved ? { ...node, managerId: manager.id } : node))
  return nodes.filter((node) => node !== moved)
}
