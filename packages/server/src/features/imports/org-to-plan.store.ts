import type { Contract } from "@rung/domain/expectations/contract"
import { type NodeFields, PERSON_FIELDS, type PersonField } from "@rung/domain/imports/fields"
import type { ClosedThrough } from "@rung/domain/imports/history-issues"
import type { ImportLine, ImportNode } from "@rung/domain/imports/import-org"
import type { PlanInput } from "@rung/domain/imports/plan"
import { addDays, type Day, parseDay } from "@rung/domain/kit/day"
import type { LayerRules } from "@rung/domain/layers/layer-rules"
import type { LayerOverride } from "@rung/domain/layers/override"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { type OrgRow, orgRows } from "./org-rows.store.ts"

/** Everything planning needs to know of the tenant. */
export interface OrgToPlan {
  readonly version: number
  /** What goes into the plan as it is. */
  readonly planning: Required<Pick<PlanInput, "org" | "rules" | "overrides" | "kDecision" | "closedThrough">>
  /** The published contract, to say what a change of layer means. */
  readonly contract: Contract | undefined
}

/** What there is once. */
interface Once {
  readonly version: number
  readonly rules: LayerRules
  readonly kDecision: number
  readonly closedThrough: ClosedThrough | null
  readonly contract: Contract | null
  readonly overrides:
    | readonly (Omit<LayerOverride, "expiresOn"> & { readonly expiresOn: Day | null })[]
    | null
}

/** Of one moment; nodes in the order in which they were added, so that plans repeat themselves. */
export async function loadOrgToPlan(
  tx: TenantTx,
  report: (people: number) => void = () => {},
): Promise<OrgToPlan> {
  let once: Once | undefined
  const org = new OrgReading()
  for await (const rows of orgRows<Once>(tx)) {
    for (const row of rows) {
      if (row[0] === "ORG") once = row[1]
      else org.take(row)
    }
    report(org.nodes.length)
  }
  if (!once) throw new Error("The tenant has no org row.")
  const { version, rules, kDecision, closedThrough, contract, overrides } = once
  return {
    version,
    planning: {
      rules,
      kDecision,
      closedThrough: closedThrough ?? undefined,
      overrides: (overrides ?? []).map(({ expiresOn, ...rest }) => ({
        ...rest,
        expiresOn: expiresOn ?? undefined,
      })),
      org: { nodes: org.nodes, lines: org.lines },
    },
    contract: contract ?? undefined,
  }
}

/** Fields of which many people have the same. */
const SHARED: ReadonlySet<PersonField> = new Set(["title", "unit", "location", "workerType", "startDate"])

type Stored = Exclude<OrgRow<Once>, readonly ["ORG", Once]>

/** Where a person's first field stands, after the list and the id. */
const FIELDS_FROM = 2

class OrgReading {
  readonly nodes: ImportNode[] = []
  readonly lines: ImportLine[] = []
  /** When everybody's last line ends; nothing for those of whom one has no end. Lines alone say who is in the org. */
  readonly #ends = new Map<string, Day | undefined>()
  /** One text for all that are equal, instead of one for each time it is said. */
  readonly #texts = new Map<string, string>()

  take(row: Stored): void {
    if (row[0] === "LINE") this.#line(row)
    else this.nodes.push(row[0] === "PERSON" ? this.#person(row) : seatOf(row))
  }

  #line([, id, nodeId, managerId, from, to, managerRef, kind]: Stored): void {
    const line: ImportLine = {
      id,
      kind: kind === "DOTTED" ? "DOTTED" : "SOLID",
      nodeId: this.#same(nodeId ?? ""),
      managerId: managerId ? this.#same(managerId) : undefined,
      managerRef: managerRef ?? undefined,
      validFrom: dayIn(this.#same(from ?? "")),
      validTo: to ? dayIn(this.#same(to)) : undefined,
    }
    this.lines.push(line)
    if (line.kind === "SOLID") this.#end(line)
  }

  #end({ nodeId, validTo }: ImportLine): void {
    const known = this.#ends.get(nodeId)
    const isFirst = !this.#ends.has(nodeId)
    if (isFirst || validTo === undefined || (known !== undefined && known < validTo))
      this.#ends.set(nodeId, validTo)
  }

  /** A person's last day is the day before their last line ends. */
  #person(row: Stored): ImportNode {
    const id = row[1]
    const fields: Record<string, string> = {}
    const end = this.#ends.get(id)
    let place = FIELDS_FROM
    for (const field of PERSON_FIELDS) {
      if (field === "endDate") {
        if (end !== undefined) fields[field] = addDays(end, -1)
        continue
      }
      const value = row[place++] ?? null
      if (value !== null) fields[field] = SHARED.has(field) ? this.#same(value) : value
    }
    return { id: this.#texts.get(id) ?? id, kind: "PERSON", fields }
  }

  #same(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, text)
    return text
  }
}

function seatOf([, id, reference, title, unit]: Stored): ImportNode {
  const fields: NodeFields = {
    ...(reference ? { positionRef: reference } : {}),
    ...(title ? { title } : {}),
    ...(unit ? { unit } : {}),
  }
  return { id, kind: "POSITION", fields }
}

function dayIn(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`The database holds no day: ${text}`)
  return day
}
