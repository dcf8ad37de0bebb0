import { type Problem, problem } from "../kit/problem.ts"
import type { Anchors, Competency, Contract, ItemFromBelow } from "./contract.ts"
import {
  type AddedCompetency,
  type ChangedCompetency,
  CONTRACT_LIMITS,
  type ContractEdits,
  type Edited,
} from "./contract-edits.ts"

type Path = readonly (string | number)[]

/** Removes, adds, changes and orders competencies; refusals as `editContract`'s. */
export function editCompetencies(contract: Contract, edits: ContractEdits): Edited {
  const problems: Problem[] = []
  const told = (after: Edited): Contract => {
    problems.push(...after.problems)
    return after.contract
  }
  let edited = contract
  for (const [index, code] of (edits.removeCompetencies ?? []).entries())
    edited = told(remove(edited, code, ["removeCompetencies", index]))
  for (const [index, added] of (edits.addCompetencies ?? []).entries())
    edited = told(add(edited, added, ["addCompetencies", index]))
  for (const [index, changed] of (edits.changeCompetencies ?? []).entries())
    edited = told(change(edited, changed, ["changeCompetencies", index]))
  if (edits.order) edited = told(order(edited, edits.order))
  return { contract: edited, problems }
}

function remove(contract: Contract, code: string, path: Path): Edited {
  if (!has(contract, code)) return { contract, problems: [unknown(code, ...path)] }
  const without = <Rule extends { readonly competencies: readonly string[] }>(rule: Rule): Rule => ({
    ...rule,
    competencies: rule.competencies.filter((other) => other !== code),
  })
  return {
    contract: {
      ...contract,
      competencies: contract.competencies.filter((competency) => competency.code !== code),
      expectations: contract.expectations.filter((row) => row.competency !== code),
      routes: contract.routes.map(without),
      axes: contract.axes.map(without),
    },
    problems: [],
  }
}

function add(contract: Contract, added: AddedCompetency, path: Path): Edited {
  const { code, name, family, itemFromBelow = null, bestRaters, before } = added
  const anchors = fiveAnchors(added.anchors)
  const problems = [
    ...(/^[A-Z0-9]{1,6}$/.test(code)
      ? []
      : [
          problem(
            "COMPETENCY_CODE_INVALID",
            "Give a code of one to six capital letters and digits.",
            ...path,
            "code",
          ),
        ]),
    ...(has(contract, code)
      ? [problem("COMPETENCY_CODE_TAKEN", `${code} is taken; choose another code.`, ...path, "code")]
      : []),
    ...(before && !has(contract, before) ? [unknown(before, ...path, "before")] : []),
    ...(contract.competencies.length >= CONTRACT_LIMITS.competencies
      ? [
          problem(
            "TOO_MANY_COMPETENCIES",
            `A contract has at most ${CONTRACT_LIMITS.competencies} competencies; remove one first.`,
            ...path,
          ),
        ]
      : []),
    ...(anchors ? [] : [problem("ANCHORS_INCOMPLETE", "Give five anchors, for 1 to 5.", ...path, "anchors")]),
    ...added.anchors.flatMap((text, index) => longText(text, ...path, "anchors", index)),
    ...textProblems(added, path),
  ]
  if (!anchors || problems.length > 0) return { contract, problems }
  const competency: Competency = {
    code,
    name,
    family,
    anchors,
    itemFromBelow: itemCopy(itemFromBelow),
    bestRaters: bestRaters ?? "",
  }
  const place = before ? contract.competencies.findIndex((other) => other.code === before) : Infinity
  return {
    contract: { ...contract, competencies: inserted(contract.competencies, competency, place) },
    problems,
  }
}

function change(contract: Contract, changed: ChangedCompetency, path: Path): Edited {
  const { code, name, family, anchors, itemFromBelow, bestRaters } = changed
  const problems = [
    ...(has(contract, code) ? [] : [unknown(code, ...path, "code")]),
    ...(anchors ?? []).flatMap(({ level, text }, index) => [
      ...([1, 2, 3, 4, 5].includes(level)
        ? []
        : [problem("ANCHOR_LEVEL_UNKNOWN", "Anchors are for 1 to 5.", ...path, "anchors", index, "level")]),
      ...longText(text, ...path, "anchors", index, "text"),
    ]),
    ...textProblems(changed, path),
  ]
  if (problems.length > 0) return { contract, problems }
  const textAt = (level: number) => anchors?.findLast((anchor) => anchor.level === level)?.text
  const edited = (before: Competency): Competency => ({
    ...before,
    name: name ?? before.name,
    family: family ?? before.family,
    anchors:
      fiveAnchors(before.anchors.map((anchor, index) => textAt(index + 1) ?? anchor)) ?? before.anchors,
    itemFromBelow: itemFromBelow === undefined ? before.itemFromBelow : itemCopy(itemFromBelow),
    bestRaters: bestRaters ?? before.bestRaters,
  })
  return {
    contract: {
      ...contract,
      competencies: contract.competencies.map((competency) =>
        competency.code === code ? edited(competency) : competency,
      ),
    },
    problems,
  }
}

function order(contract: Contract, codes: readonly string[]): Edited {
  const known = new Map(contract.competencies.map((competency) => [competency.code, competency]))
  const ordered = [...new Set(codes)].flatMap((code) => known.get(code) ?? [])
  if (ordered.length !== known.size || codes.length !== known.size) {
    return { contract, problems: [problem("ORDER_INCOMPLETE", "Name every competency once.", "order")] }
  }
  return { contract: { ...contract, competencies: ordered }, problems: [] }
}

type Texts = Pick<ChangedCompetency, "name" | "itemFromBelow" | "bestRaters">

function textProblems({ name, itemFromBelow, bestRaters }: Texts, path: Path): readonly Problem[] {
  return [
    ...longName(name, ...path, "name"),
    ...longText(itemFromBelow?.wording, ...path, "itemFromBelow", "wording"),
    ...longName(itemFromBelow?.onlyFrom, ...path, "itemFromBelow", "onlyFrom"),
    ...longText(bestRaters, ...path, "bestRaters"),
  ]
}

function longName(text: string | null | undefined, ...path: Path): readonly Problem[] {
  return tooLong(text, CONTRACT_LIMITS.name, path)
}

function longText(text: string | null | undefined, ...path: Path): readonly Problem[] {
  return tooLong(text, CONTRACT_LIMITS.text, path)
}

function tooLong(text: string | null | undefined, most: number, path: Path): readonly Problem[] {
  if (!text || text.length <= most) return []
  return [problem("CONTRACT_TEXT_TOO_LONG", `Use at most ${most} characters here.`, ...path)]
}

function fiveAnchors(anchors: readonly string[]): Anchors | undefined {
  const [one, two, three, four, five, ...more] = anchors
  if (one === undefined || two === undefined || three === undefined) return undefined
  if (four === undefined || five === undefined || more.length > 0) return undefined
  return [one, two, three, four, five]
}

function itemCopy(item: ItemFromBelow | null): ItemFromBelow | null {
  return item && { wording: item.wording, onlyFrom: item.onlyFrom ?? null }
}

function inserted<Item>(items: readonly Item[], item: Item, place: number): readonly Item[] {
  return [...items.slice(0, place), item, ...items.slice(place)]
}

function has({ competencies }: Contract, code: string): boolean {
  return competencies.some((competency) => competency.code === code)
}

function unknown(code: string, ...path: Path): Problem {
  return problem("COMPETENCY_UNKNOWN", `The contract has no competency ${code}.`, ...path)
}
