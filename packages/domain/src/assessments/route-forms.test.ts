import { describe, expect, it } from "vitest"
import { addDays } from "../kit/day.ts"
import { gapsBelow } from "./form-coverage.ts"
import { routeForms } from "./route-forms.ts"
import { reasonText } from "./route-reason.ts"
import type { RoutedForm } from "./routed-form.ts"
import { lines, source, TODAY, told, type World } from "./routing.test-kit.ts"
import type { RoutingSource } from "./routing-plan.ts"
import { DEFAULT_ROUTING_RULES } from "./routing-rules.ts"

const nameOf = (id: string) => id[0]?.toUpperCase() + id.slice(1)

/** Forms with their reasons, of some perspectives only. */
function asked(
  world: World,
  perspectives: RoutingSource["perspectives"],
  change: Partial<RoutingSource> = {},
) {
  return routeForms(source(world, { perspectives, ...change })).forms.map(
    (form) =>
      `${told(form)}: ${form.items.join(" ")}; ${form.raterId} ${reasonText(form.reason, { subjectId: form.subjectId, nameOf })}`,
  )
}

function refused(
  world: World,
  perspectives: RoutingSource["perspectives"],
  change: Partial<RoutingSource> = {},
) {
  return routeForms(source(world, { perspectives, ...change })).notAsked.map(
    ({ reason, ...near }) =>
      `${told(near)}: ${near.raterId} ${reasonText(reason, { subjectId: near.subjectId, nameOf })}`,
  )
}

const SMALL: World = {
  lines: lines("ceo > - 900", "vp > ceo 400", "ann > vp 300", "ben > ann 214", "cy > ann 60", "di > ann 59"),
}

describe("views from above and of oneself", () => {
  it("come from the acting manager and of oneself, each asking what its route allows", () => {
    expect(asked(SMALL, ["MANAGER", "SELF"]).slice(0, 4)).toEqual([
      "MANAGER vp on ann: B1 B2 B3 B4 B5 B6; vp leads Ann for 300 days",
      "SELF ann on ann: B1 B2 B3 B4 B5 B6; ann sees their own work",
      "MANAGER ann on ben: A1 A2 A3 A4 A5; ann leads Ben for 214 days",
      "SELF ben on ben: A1 A2 A3 A4 A5; ben sees their own work",
    ])
  })

  it("go past somebody on leave, who is asked nothing", () => {
    const world = { ...SMALL, away: ["ann"] }
    const found = asked(world, ["MANAGER", "SELF"])
    expect(found).toContain(
      "MANAGER vp on ben: A1 A2 A3 A4 A5; vp is asked about Ben instead of Ann, who is on leave",
    )
    expect(found.filter((text) => / ann on /.test(text))).toEqual([])
    expect(refused(world, ["SELF"])).toEqual(["SELF ann on ann: ann is on leave"])
  })

  it.each([
    ["an account", { kind: "ACCOUNT", id: "chair" }, ["MANAGER chair on ceo"]],
    ["a person of the org", { kind: "PERSON", id: "ann" }, ["MANAGER ann on ceo"]],
    ["a person who left", { kind: "PERSON", id: "zoe" }, []],
    ["themselves", { kind: "PERSON", id: "ceo" }, []],
  ] as const)("ask %s named for somebody who has nobody above", (_, assessor, expected) => {
    const named = routeForms(
      source(SMALL, { perspectives: ["MANAGER"], assessors: new Map([["ceo", assessor]]) }),
    )
    const about = named.forms.filter(({ subjectId }) => subjectId === "ceo")
    expect(about.map(told)).toEqual(expected)
    expect(named.withoutManagerView).toEqual(expected.length > 0 ? [] : ["ceo"])
    for (const { raterKind, reason } of about)
      expect([raterKind, reason.kind]).toEqual([assessor.kind, "NAMED"])
  })

  it("ask nobody named while somebody stands above", () => {
    const assessors = new Map([["ann", { kind: "ACCOUNT", id: "chair" }]] as const)
    expect(asked(SMALL, ["MANAGER"], { assessors })[0]).toContain("MANAGER vp on ann")
  })
})

describe("views from below", () => {
  it("need 60 days of working together, and say so", () => {
    expect(asked(SMALL, ["UPWARD"]).filter((text) => / on ann/.test(text))).toEqual([
      "UPWARD ben on ann: B1 B2 B3 B4 B5; ben reports to Ann for 214 days",
      "UPWARD cy on ann: B1 B2 B3 B4 B5; cy reports to Ann for 60 days",
    ])
    expect(refused(SMALL, ["UPWARD"])).toEqual([
      "UPWARD di on ann: di works with Ann for 59 days, 60 are needed",
    ])
    expect(refused(SMALL, ["UPWARD"], { rules: { ...DEFAULT_ROUTING_RULES, leastDays: 59 } })).toEqual([])
  })

  it("add up days of several stints, and days under a seat nobody fills", () => {
    const world = {
      lines: lines(
        "ceo > - 900",
        "vp > ceo 400",
        "ann > vp 300-250",
        "ann > ceo 250-9",
        "ann > vp 9",
        "seat1 > vp 80-30",
        "seat1 > ceo 30",
        "ben > seat1 70",
        "cy > ann 5",
      ),
    }
    expect(asked(world, ["UPWARD"]).filter((text) => / (ann|ben) on/.test(text))).toEqual([])
    expect(refused(world, ["UPWARD"])).toEqual([
      "UPWARD cy on ann: cy works with Ann for 5 days, 60 are needed",
      "UPWARD ben on ceo: ben works with Ceo for 30 days, 60 are needed",
      "UPWARD ann on vp: ann works with Vp for 59 days, 60 are needed",
    ])
  })

  it("pass vacancies, however many, for the days both lines held", () => {
    const world = {
      lines: lines(
        "ann > - 400",
        "seat1 > ann 300",
        "seat2 > seat1 300",
        "ben > seat2 100",
        "cy > seat1 61",
        "di > seat2 59",
      ),
    }
    expect(asked(world, ["UPWARD"]).map((text) => text.split(":")[0])).toEqual([
      "UPWARD ben on ann",
      "UPWARD cy on ann",
    ])
    expect(refused(world, ["UPWARD"])).toEqual([
      "UPWARD di on ann: di works with Ann for 59 days, 60 are needed",
    ])
  })

  it("come from two levels down once both links held for 60 days", () => {
    const world = {
      lines: lines(
        "ceo > - 900",
        "vp > ceo 400",
        "ann > vp 300",
        "eve > vp 59",
        "ben > ann 214",
        "cy > eve 200",
        "di > ann 300-50",
        "di > eve 50",
      ),
    }
    const skip = (text: string) => / on vp/.test(text)
    expect(asked(world, ["SKIP"]).filter(skip)).toEqual([
      "SKIP ben on vp: D6 D7; ben stands two levels below Vp for 214 days",
      "SKIP di on vp: D6 D7; di stands two levels below Vp for 300 days",
    ])
    expect(refused(world, ["SKIP"]).filter(skip)).toEqual([
      "SKIP cy on vp: cy works with Vp for 59 days, 60 are needed",
    ])
  })

  it("leave out worker types that count in no span, unless they manage or the tenant asks them", () => {
    const world: World = {
      lines: lines("ann > - 400", "ben > ann 300", "ivy > ann 300", "con > ann 300", "di > con 300"),
      workerTypes: { ivy: "INTERN", con: "CONTRACTOR" },
    }
    expect(asked(world, ["UPWARD"]).map((text) => text.split(":")[0])).toEqual([
      "UPWARD ben on ann",
      "UPWARD con on ann",
      "UPWARD di on con",
    ])
    expect(refused(world, ["UPWARD"])).toEqual(["UPWARD ivy on ann: ivy counts in no span as INTERN"])
    expect(
      asked(world, ["UPWARD"], { rules: { ...DEFAULT_ROUTING_RULES, asksExcluded: true } }),
    ).toHaveLength(4)
  })

  it("ask an executive's people only what they can see", () => {
    const world: World = {
      lines: lines(
        "ceo > - 900",
        "vp > ceo 400",
        "new > ceo 100",
        "ann > vp 300",
        "ben > ann 300",
        "cy > new 90",
      ),
      hiredOn: { new: addDays(TODAY, -364), vp: addDays(TODAY, -365), cy: addDays(TODAY, -90) },
    }
    const itemsOf = (perspective: "UPWARD" | "SKIP") =>
      routeForms(source(world, { perspectives: [perspective] }))
        .forms.filter(({ subjectId }) => subjectId === "ceo")
        .map(({ raterId, items }) => `${raterId}: ${items.join(" ")}`)
    expect(itemsOf("UPWARD")).toEqual(["new: C1 D3 D5 D6", "vp: C1 D5 D6"])
    expect(itemsOf("SKIP")).toEqual(["ann: D1 D6 D7", "cy: D6 D7"])
  })

  it("assign no form without items", () => {
    const { contract } = source(SMALL)
    const routes = [{ layer: "EXEC", perspective: "SKIP", competencies: ["D1"] } as const]
    const world = {
      lines: lines("ceo > - 900", "vp > ceo 400", "al > vp 300", "ann > vp 300", "ben > ann 300"),
    }
    const roster = [{ personId: "ceo", layer: "EXEC", hybridShare: null } as const]
    const change = { contract: { ...contract, routes }, roster }
    expect(asked(world, ["SKIP"], change).map((text) => text.split(";")[0])).toEqual(["SKIP ann on ceo: D1"])
    expect(refused(world, ["SKIP"], change)).toEqual([
      "SKIP al on ceo: al can see nothing of what is asked about Ceo",
    ])
  })

  it("split a hybrid's routes: reports who manage are asked about coaching managers, the others about the job", () => {
    const world = {
      lines: lines("hy > - 900", "m > hy 400", "x > m 300", "a > hy 400", "b > hy 400", "c > hy 400"),
    }
    const [subject] = source(world).roster
    const roster = [{ personId: "hy", layer: "M1", hybridShare: 0.25 } as const]
    expect(subject?.personId).toBe("hy")
    expect(asked(world, ["UPWARD"], { roster }).map((text) => text.split(";")[0])).toEqual([
      "UPWARD a on hy: B1 B2 B3 B4 B5",
      "UPWARD b on hy: B1 B2 B3 B4 B5",
      "UPWARD c on hy: B1 B2 B3 B4 B5",
      "UPWARD m on hy: C1 C3 C4 C5",
    ])
  })

  it("weigh by days worked together, fully from 180 on", () => {
    const { forms } = routeForms(source(SMALL, { perspectives: ["UPWARD"] }))
    const weights = forms.filter(({ subjectId }) => subjectId === "ann").map(({ exposure }) => exposure)
    expect(weights).toEqual([1, 60 / 180])
  })
})

/** How many forms each subject has. */
function perSubject(forms: readonly RoutedForm[]): number[] {
  const counts = new Map<string, number>()
  for (const { subjectId } of forms) counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1)
  return [...counts.values()]
}

describe("views of peers", () => {
  const team = (manager: string, size: number, from: number) =>
    Array.from({ length: size }, (_, index) => `${manager}${index} > ${manager} ${from}`)

  it("come by a dotted line first, then from those under the same manager", () => {
    const world = {
      lines: lines(
        "ann > - 400",
        ...team("ann", 3, 200),
        "bea > - 400",
        "bea0 > bea 400",
        "bea1 > bea 400",
        "bea0 ~ pm 100",
        "ann0 ~ pm 90",
        "ann1 ~ pm 30",
        "pm > bea 300",
      ),
    }
    const about = asked(world, ["PEER"], { rules: { ...DEFAULT_ROUTING_RULES, mostPeers: 3 } })
    expect(about.filter((text) => / on ann0/.test(text)).map((text) => text.split("; ")[1])).toEqual([
      expect.stringMatching(/^ann[12] works beside Ann0 under the same manager for 200 days$/),
      "bea0 works with Ann0 by a dotted line for 90 days",
      "pm works with Ann0 by a dotted line for 90 days",
    ])
    expect(refused(world, ["PEER"])).toContain(
      "PEER pm on ann1: pm works with Ann1 for 30 days, 60 are needed",
    )
  })

  it("count the days both stood under the same manager, whoever that was", () => {
    const world = {
      lines: lines(
        "ann > - 400",
        "bea > - 400",
        "x > ann 200-20",
        "x > bea 20",
        "y > ann 70-20",
        "y > bea 20",
        "z > bea 200",
      ),
    }
    expect(asked(world, ["PEER"]).filter((text) => / on x/.test(text))).toEqual([
      "PEER y on x: A1 A3 A4; y works beside X under the same manager for 70 days",
    ])
    expect(refused(world, ["PEER"])).toContain("PEER z on x: z works with X for 20 days, 60 are needed")
  })

  it("are never asked of those above or below, dotted line or not", () => {
    const world = {
      lines: lines(
        "ann > - 400",
        "ben > ann 300",
        "cy > ben 300",
        "cy ~ ann 300",
        "ben ~ ann 300",
        "di > ben 300",
      ),
    }
    expect(asked(world, ["PEER"]).map((text) => text.split(":")[0])).toEqual([
      "PEER di on cy",
      "PEER cy on di",
    ])
  })

  it("are at most 8 about a subject, and spread evenly over raters", () => {
    const world = { lines: lines("ann > - 400", ...team("ann", 40, 200)) }
    const { forms, loads, notAsked } = routeForms(
      source(world, { perspectives: ["PEER"], rules: { ...DEFAULT_ROUTING_RULES, mostForms: 20 } }),
    )
    expect(perSubject(forms)).toEqual(Array(40).fill(8))
    const counts = loads.map(({ confidential }) => confidential)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2)
    expect(notAsked).toEqual([])
  })

  it("share what is left under the cap fairly among subjects", () => {
    const world = { lines: lines("ann > - 400", ...team("ann", 12, 200)) }
    const { forms, loads } = routeForms(source(world, { perspectives: ["UPWARD", "PEER"] }))
    expect(loads.filter(({ confidential }) => confidential === 6)).toHaveLength(12)
    const counts = perSubject(forms.filter(({ perspective }) => perspective === "PEER"))
    expect(counts.reduce((a, b) => a + b)).toBe(60)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2)
  })
})

describe("the load of a rater", () => {
  const world: World = {
    lines: lines(
      "ceo > - 900",
      "vp > ceo 400",
      "ann > vp 300",
      ...["a", "b", "c", "d", "e", "f", "g"].map((id) => `${id} > ann 300`),
    ),
  }

  it("holds at most 6 confidential forms, the nearer first, and names what is cut", () => {
    const { forms, notAsked, loads } = routeForms(source(world))
    const ofA = forms
      .filter(({ raterId, perspective }) => raterId === "a" && perspective !== "SELF")
      .map(told)
    expect(ofA).toHaveLength(6)
    expect(ofA).toEqual(expect.arrayContaining(["UPWARD a on ann", "SKIP a on vp"]))
    expect(loads.find(({ raterId }) => raterId === "a")).toEqual({ raterId: "a", forms: 7, confidential: 6 })
    const cut = notAsked.filter(({ reason }) => reason.kind === "FULL")
    expect(cut.length).toBe(7 * 6 - 7 * 4)
    for (const one of cut)
      expect(one).toMatchObject({ perspective: "PEER", reason: { kind: "FULL", most: 6 } })
  })

  it("is filled from UPWARD to PEER, whatever the cap", () => {
    const kinds = (mostForms: number) => [
      ...new Set(
        routeForms(source(world, { rules: { ...DEFAULT_ROUTING_RULES, mostForms } }))
          .forms.filter(({ raterId, exposure }) => raterId === "a" && exposure !== null)
          .map(({ perspective }) => perspective),
      ),
    ]
    expect(kinds(0)).toEqual([])
    expect(kinds(1)).toEqual(["UPWARD"])
    expect(kinds(2).toSorted()).toEqual(["SKIP", "UPWARD"])
    expect(kinds(3).toSorted()).toEqual(["PEER", "SKIP", "UPWARD"])
  })
})

it("counts who is asked from each view, and where too few are for anything to be shown", () => {
  const { invited, withoutManagerView } = routeForms(source(SMALL))
  const about = invited.filter(({ subjectId }) => subjectId === "ann")
  expect(about.map(({ perspective, invited: count }) => `${perspective} ${count}`)).toEqual([
    "MANAGER 1",
    "UPWARD 2",
    "PEER 0",
  ])
  expect(gapsBelow(about, 2).map(({ perspective }) => perspective)).toEqual(["PEER"])
  expect(withoutManagerView).toEqual(["ceo"])
})

it("knows every reason as the rest of a sentence", () => {
  const say = (reason: Parameters<typeof reasonText>[0]) => reasonText(reason, { subjectId: "ann", nameOf })
  expect([
    say({ kind: "REPORTS", days: 1 }),
    say({ kind: "OTHER_VIEW", perspective: "UPWARD" }),
    say({ kind: "FORMER_MANAGER", days: 170, newDays: 10 }),
    say({ kind: "FULL", most: 6 }),
  ]).toEqual([
    "reports to Ann for 1 day",
    "is asked about Ann from UPWARD",
    "led Ann for 170 of the last 180 days, the new manager for 10",
    "has 6 confidential forms already",
  ])
})
