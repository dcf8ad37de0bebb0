import { describe, expect, it } from "vitest"
import { repairForms } from "./route-forms.ts"
import type { StandingForm } from "./routed-form.ts"
import { form, lines, source, toldChange, type World } from "./routing.test-kit.ts"
import type { RoutingSource } from "./routing-plan.ts"

/** What becomes of forms, without those that stay simply because they are still asked for. */
function repaired(world: World, forms: readonly StandingForm[], change: Partial<RoutingSource> = {}) {
  return repairForms({ ...source(world, { perspectives: [], ...change }), forms }).changes.map(toldChange)
}

const BEGUN = { state: "IN_PROGRESS" } as const
const SUBMITTED = { state: "SUBMITTED" } as const
const DECLINED = { state: "DECLINED" } as const
const ADMIN = { assignedBy: "ADMIN" } as const

/** ben went from ann to eve so many days ago, after 200 days. */
const moved = (daysAgo: number): World => ({
  lines: lines(
    "boss > - 900",
    "ann > boss 400",
    "eve > boss 400",
    `ben > ann ${200 + daysAgo}-${daysAgo}`,
    `ben > eve ${daysAgo}`,
  ),
})
const ALL_IN = moved(90)

describe("a form from above", () => {
  const asked = "MANAGER ann on ben"

  it.each<[string, World, Partial<StandingForm>, string]>([
    ["follows after 60 days with the new manager", moved(60), {}, `REASSIGN ${asked} to eve: MANAGES`],
    ["stays up to then with the former one", moved(59), {}, `KEEP ${asked}: FORMER_MANAGER`],
    ["follows also when begun", moved(60), BEGUN, `REASSIGN ${asked} to eve: MANAGES`],
    ["stays when submitted", moved(60), SUBMITTED, `KEEP ${asked}: SUBMITTED`],
    ["stays when an administrator assigned it", moved(60), ADMIN, `KEEP ${asked}: BY_ADMINISTRATOR`],
    [
      "follows at once when the former manager has left",
      { lines: lines("boss > - 900", "eve > boss 400", "ben > eve 3") },
      {},
      `REASSIGN ${asked} to eve: MANAGES`,
    ],
    [
      "follows at once when the former manager led for fewer than 60 days",
      { lines: lines("boss > - 900", "ann > boss 99", "eve > boss 99", "ben > ann 69-10", "ben > eve 10") },
      {},
      `REASSIGN ${asked} to eve: MANAGES`,
    ],
    [
      "goes up when the seat above is vacant",
      { lines: lines("boss > - 900", "seat1 > boss 9", "ben > seat1 9") },
      {},
      `REASSIGN ${asked} to boss: MANAGES`,
    ],
    [
      "is withdrawn when the last one above has left",
      { lines: lines("ben > - 9") },
      {},
      `WITHDRAW ${asked}: RATER_LEFT`,
    ],
    [
      "is withdrawn when nobody stands above any more",
      { lines: lines("ann > - 400", "ben > - 200") },
      {},
      `WITHDRAW ${asked}: NOBODY_ABOVE`,
    ],
    [
      "goes to the next above when the manager is on leave",
      { ...moved(900), away: ["eve"] },
      { raterId: "eve" },
      `REASSIGN MANAGER eve on ben to boss: STANDS_IN`,
    ],
    [
      "stays with the manager on leave who has begun it",
      { ...moved(900), away: ["eve"] },
      { ...BEGUN, raterId: "eve" },
      `KEEP MANAGER eve on ben: BEGUN`,
    ],
    [
      "is not left to a former manager on leave",
      { ...moved(30), away: ["ann"] },
      {},
      `REASSIGN ${asked} to eve: MANAGES`,
    ],
    [
      "returns to the manager who is back",
      moved(900),
      { raterId: "boss", insteadOf: "eve" },
      `REASSIGN MANAGER boss on ben to eve: MANAGES`,
    ],
    [
      "stays with the stand-in who has begun it",
      moved(900),
      { ...BEGUN, raterId: "boss", insteadOf: "eve" },
      `KEEP MANAGER boss on ben: BEGUN`,
    ],
    [
      "of a leaver goes",
      { lines: lines("boss > - 900", "ann > boss 400", "ben > ann 200-1") },
      {},
      `WITHDRAW ${asked}: SUBJECT_LEFT`,
    ],
    [
      "of an administrator's choice goes when that person left",
      { lines: lines("boss > - 900", "ben > boss 200") },
      ADMIN,
      `WITHDRAW ${asked}: RATER_LEFT`,
    ],
  ])("%s", (_, world, marks, expected) => {
    expect(repaired(world, [form(asked, marks)])).toEqual([expected])
  })

  it("is not given to somebody who declined it, but stays where it is", () => {
    const forms = [form(asked), form("MANAGER eve on ben", DECLINED)]
    expect(repaired(ALL_IN, forms)).toEqual([
      `KEEP ${asked}: NOBODY_ELSE`,
      "KEEP MANAGER eve on ben: HANDED_BACK",
    ])
  })

  it("is not given to somebody who has another view of the subject already", () => {
    const peer = form("PEER eve on ben", SUBMITTED)
    expect(repaired(ALL_IN, [form(asked), peer])).toEqual([
      `KEEP ${asked}: NOBODY_ELSE`,
      "KEEP PEER eve on ben: SUBMITTED",
    ])
  })

  it("comes before a view of a peer that nobody has begun", () => {
    expect(repaired(ALL_IN, [form(asked), form("UPWARD eve on ben")])).toEqual([
      `REASSIGN ${asked} to eve: MANAGES`,
      "WITHDRAW UPWARD eve on ben: TOO_FEW_DAYS",
    ])
  })

  it("is asked once: a second one goes", () => {
    const forms = [form("MANAGER eve on ben", ADMIN), form(asked)]
    expect(repaired(ALL_IN, forms)).toEqual([
      `WITHDRAW ${asked}: OTHER_VIEW`,
      "KEEP MANAGER eve on ben: BY_ADMINISTRATOR",
    ])
  })

  it("is asked anew where there is none, but not of somebody who declined", () => {
    const change = { perspectives: ["MANAGER"] } as const
    const roster = [{ personId: "ben", layer: "IC", hybridShare: null }] as const
    expect(repaired(ALL_IN, [], { ...change, roster })).toEqual(["ADD MANAGER eve on ben: MANAGES"])
    const declined = form("MANAGER eve on ben", DECLINED)
    const { changes, notAsked, withoutManagerView } = repairForms({
      ...source(ALL_IN, { ...change, roster }),
      forms: [declined],
    })
    expect(changes.map(toldChange)).toEqual(["KEEP MANAGER eve on ben: HANDED_BACK"])
    expect(notAsked.map(({ reason }) => reason.kind)).toEqual(["DECLINED"])
    expect(withoutManagerView).toEqual(["ben"])
  })

  it("follows whom the administrator names for a head, and somebody above once there is one", () => {
    const byChair = form("MANAGER chair on boss", { raterKind: "ACCOUNT" })
    const named = (id: string) => ({ assessors: new Map([["boss", { kind: "ACCOUNT", id }]] as const) })
    const under = { lines: lines("boss > - 900-30", "boss > owner 30", "owner > - 90") }
    expect(repaired(ALL_IN, [byChair], named("chair"))).toEqual(["KEEP MANAGER chair on boss: NAMED"])
    expect(repaired(ALL_IN, [byChair], named("heir"))).toEqual([
      "REASSIGN MANAGER chair on boss to heir: NAMED",
    ])
    expect(repaired(ALL_IN, [byChair])).toEqual(["WITHDRAW MANAGER chair on boss: NOBODY_ABOVE"])
    expect(repaired(under, [byChair], named("chair"))).toEqual([
      "REASSIGN MANAGER chair on boss to owner: MANAGES",
    ])
  })
})

describe("a confidential form", () => {
  const few: World = {
    lines: lines("boss > - 900", "ann > boss 400", "eve > boss 400", "ben > ann 59-9", "ben > eve 9"),
  }

  it.each<[string, World, string, Partial<StandingForm>, string]>([
    ["stays with somebody who worked there for 60 days", moved(10), "UPWARD ben on ann", {}, "KEEP: REPORTS"],
    ["goes below 60 days", few, "UPWARD ben on ann", {}, "WITHDRAW: TOO_FEW_DAYS"],
    ["goes below 60 days even when begun", few, "UPWARD ben on ann", BEGUN, "WITHDRAW: TOO_FEW_DAYS"],
    ["stays below 60 days when submitted", few, "UPWARD ben on ann", SUBMITTED, "KEEP: SUBMITTED"],
    ["stays two levels down", moved(10), "SKIP ben on boss", {}, "KEEP: TWO_BELOW"],
    ["goes two levels down below 60 days", few, "SKIP ann on boss", {}, "WITHDRAW: TOO_FEW_DAYS"],
    ["stays among peers", moved(10), "PEER ann on eve", {}, "KEEP: BESIDE"],
    ["goes among peers who never were", moved(10), "PEER ben on eve", {}, "WITHDRAW: TOO_FEW_DAYS"],
    ["goes on leave", { ...moved(10), away: ["ben"] }, "UPWARD ben on ann", {}, "WITHDRAW: ON_LEAVE"],
    ["stays on leave when begun", { ...moved(10), away: ["ben"] }, "UPWARD ben on ann", BEGUN, "KEEP: BEGUN"],
    [
      "goes when its rater counts in no span",
      { ...moved(10), workerTypes: { ben: "INTERN" } },
      "UPWARD ben on ann",
      {},
      "WITHDRAW: NOT_COUNTED",
    ],
    [
      "of a leaver goes",
      { lines: lines("boss > - 900", "ann > boss 400", "ben > ann 200-1") },
      "UPWARD ben on ann",
      BEGUN,
      "WITHDRAW: RATER_LEFT",
    ],
    [
      "of a leaver stays when submitted",
      { lines: lines("boss > - 900", "ann > boss 400", "ben > ann 200-1") },
      "UPWARD ben on ann",
      SUBMITTED,
      "KEEP: SUBMITTED",
    ],
    [
      "about a leaver goes",
      { lines: lines("boss > - 900", "ann > boss 400-1", "ben > ann 200-1", "ben > boss 1") },
      "UPWARD ben on ann",
      BEGUN,
      "WITHDRAW: SUBJECT_LEFT",
    ],
  ])("%s", (_, world, text, marks, expected) => {
    const [kind, reason] = expected.split(": ")
    const { roster } = source(ALL_IN)
    expect(repaired(world, [form(text, marks)], { roster })).toEqual([`${kind} ${text}: ${reason}`])
  })

  it("keeps the weight of the days worked together", () => {
    const exposures = (world: World) =>
      repairForms({ ...source(world), perspectives: [], forms: [form("UPWARD ben on ann")] }).changes.map(
        (change) => (change.kind === "KEEP" ? change.exposure : undefined),
      )
    expect(exposures(moved(10))).toEqual([1])
    expect(
      exposures({ lines: lines("ann > - 400", "eve > - 400", "ben > ann 100-10", "ben > eve 10") }),
    ).toEqual([0.5])
  })

  it("is added about the new manager once 60 days are reached, beside the one that stays", () => {
    const forms = [form("UPWARD ben on ann")]
    const upward = { perspectives: ["UPWARD"] } as const
    const roster = ["ann", "eve"].map((personId) => ({ personId, layer: "M1", hybridShare: null }) as const)
    expect(repaired(moved(59), forms, { ...upward, roster })).toEqual(["KEEP UPWARD ben on ann: REPORTS"])
    expect(repaired(moved(60), forms, { ...upward, roster })).toEqual([
      "KEEP UPWARD ben on ann: REPORTS",
      "ADD UPWARD ben on eve: REPORTS",
    ])
  })

  it("is asked of joiners after 60 days, who never become subjects", () => {
    const world = {
      lines: lines("boss > - 900", "ann > boss 400", "ben > ann 300", "joe > ann 60", "kim > ann 59"),
    }
    const roster = ["boss", "ann", "ben"].map(
      (personId) => ({ personId, layer: "M1", hybridShare: null }) as const,
    )
    const found = repaired(world, [], { roster, perspectives: ["MANAGER", "SELF", "UPWARD", "PEER"] })
    expect(found.filter((text) => /joe|kim/.test(text))).toEqual([
      "ADD UPWARD joe on ann: REPORTS",
      "ADD PEER joe on ben: BESIDE",
    ])
  })

  it("is not asked again of somebody who declined", () => {
    const upward = {
      perspectives: ["UPWARD"],
      roster: [{ personId: "ann", layer: "M1", hybridShare: null }],
    } as const
    const world = { lines: lines("ann > - 400", "ben > ann 300") }
    expect(repaired(world, [form("UPWARD ben on ann", DECLINED)], upward)).toEqual([
      "KEEP UPWARD ben on ann: HANDED_BACK",
    ])
  })

  it("gives way to a nearer view, unless it is begun", () => {
    const world = { lines: lines("boss > - 900", "ann > boss 400-70", "ben > ann 300-70", "ben > boss 70") }
    const upward = {
      perspectives: ["UPWARD"],
      roster: [{ personId: "boss", layer: "M1", hybridShare: null }],
    } as const
    expect(repaired(world, [form("SKIP ben on boss")], upward)).toEqual([
      "WITHDRAW SKIP ben on boss: OTHER_VIEW",
      "ADD UPWARD ben on boss: REPORTS",
    ])
    expect(repaired(world, [form("SKIP ben on boss", BEGUN)], upward)).toEqual([
      "KEEP SKIP ben on boss: BEGUN",
    ])
  })

  it("makes room for nearer ones under the cap, unless it is begun", () => {
    const world = {
      lines: lines("boss > - 900", "ben > boss 300", ...["p", "q", "r"].map((id) => `${id} > boss 300`)),
    }
    const change = {
      perspectives: ["UPWARD"],
      roster: ["boss", "p", "q", "r"].map(
        (personId) => ({ personId, layer: "M1", hybridShare: null }) as const,
      ),
      rules: { leastDays: 60, mostForms: 2, mostPeers: 8, asksExcluded: false },
    } as const
    const peers = [form("PEER ben on p"), form("PEER ben on q", BEGUN)]
    const ofBen = (forms: readonly StandingForm[]) =>
      repaired(world, forms, change).filter((text) => / ben on/.test(text))
    expect(ofBen(peers)).toEqual([
      "WITHDRAW PEER ben on p: FULL",
      "KEEP PEER ben on q: BEGUN",
      "ADD UPWARD ben on boss: REPORTS",
    ])
    expect(ofBen([...peers, form("PEER ben on r", BEGUN)])).toEqual([
      "WITHDRAW PEER ben on p: FULL",
      "KEEP PEER ben on q: BEGUN",
      "KEEP PEER ben on r: BEGUN",
    ])
  })
})

describe("a self-assessment", () => {
  const asked = form("SELF ben on ben")
  it.each<[string, World, StandingForm, string]>([
    ["stays", ALL_IN, asked, "KEEP SELF ben on ben: ONESELF"],
    ["goes on leave", { ...ALL_IN, away: ["ben"] }, asked, "WITHDRAW SELF ben on ben: ON_LEAVE"],
    [
      "stays on leave when begun",
      { ...ALL_IN, away: ["ben"] },
      { ...asked, ...BEGUN },
      "KEEP SELF ben on ben: BEGUN",
    ],
  ])("%s", (_, world, standing, expected) => {
    expect(repaired(world, [standing])).toEqual([expected])
  })
})
