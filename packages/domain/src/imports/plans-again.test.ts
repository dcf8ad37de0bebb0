import { describe, expect, it } from "vitest"
import type { ImportAnswer } from "./answers.ts"
import {
  apply,
  day,
  EMPTY,
  FIRST_DAY,
  issueLines,
  linesOn,
  orgOf,
  planOf,
  SECOND_DAY,
  THIRD_DAY,
} from "./import.test-kit.ts"
import type { ImportMode } from "./import-mode.ts"
import type { ImportOrg } from "./import-org.ts"

interface Again {
  readonly name: string
  /** The org on the first day, then what was planned ahead on the third. */
  readonly now?: string
  readonly ahead?: string
  readonly file: string
  readonly mode?: ImportMode
  readonly answers?: readonly ImportAnswer[]
  /** Addresses by employee id, where the file is about them. */
  readonly emails?: Readonly<Record<string, string | undefined>>
  /** Lines from December on. */
  readonly december?: readonly string[]
  readonly issues?: readonly string[]
}

const DECEMBER = day("2026-12-15")

const ADDRESSES: readonly Again[] = [
  {
    name: "goes from somebody missing to somebody who is to come",
    now: "employee_id,name,email\n8,Ann,a@a.test",
    file: "employee_id,name,email,effective_from\n7,Cid,a@a.test,2026-11-30",
    mode: "FULL",
    emails: { 7: "a@a.test", 8: undefined },
  },
  {
    name: "goes from somebody long gone to somebody who is to come",
    now: "employee_id,name,email,end_date\n3,Ann,b@a.test,2026-03-15",
    file: "employee_id,name,email,effective_from\n1,Cid,b@a.test,2026-07-31",
    emails: { 1: "b@a.test", 3: undefined },
  },
  {
    name: "of somebody to come is not given to somebody who has left",
    ahead: "employee_id,name,email\n5,Cid,c@a.test\n4,Bob,",
    file: "employee_id,email,end_date\n4,c@a.test,2026-03-15",
    emails: { 4: undefined, 5: "c@a.test" },
  },
  {
    name: "of somebody whose start is withdrawn goes to whoever has it now",
    ahead: "employee_id,name,email\n7,Ann,a@a.test",
    file: "employee_id,name,email,status\n7,,,terminated\n1,Bob,a@a.test,",
    emails: { 1: "a@a.test", 7: undefined },
  },
  {
    name: "that one row changes and another one knows somebody by, on another day, leaves both out",
    now: "employee_id,name,email\n2,Bob,d@a.test",
    file: "employee_id,name,email,effective_from\n2,,a@a.test,\n,Dan,d@a.test,2026-07-31",
    issues: ["KEYS_DISAGREE 2,3"],
    emails: { 2: "d@a.test" },
  },
  {
    name: "of a row about last year leaves both out too",
    now: "employee_id,name,email\n2,Bob,b@a.test",
    file: "employee_id,email,end_date,effective_from\n,b@a.test,2026-03-15,\n2,d@a.test,,2026-03-15",
    issues: ["KEYS_DISAGREE 2,3"],
    emails: { 2: "b@a.test" },
  },
  {
    name: "of rows that know somebody by an external id another one changes stays too",
    ahead: "employee_id,external_id,name,email\n2,x3,Bob,b@a.test",
    file: "employee_id,external_id,name,email,effective_from\n2,x1,,a@a.test,\n,x3,Bob,,2030-01-31",
    issues: ["KEYS_DISAGREE 2,3"],
    emails: { 2: "b@a.test" },
  },
  {
    name: "of rows of one person under two ids, as answered, which an old external id joins, stays too",
    now: "employee_id,external_id,name,email\n5,x3,Ann,b@a.test",
    file: "employee_id,external_id,name,email,effective_from\n6,x1,,a@a.test,\n,x3,Bob,,2025-12-31",
    answers: [{ question: "SAME_PERSON", value: "6", means: "5" }],
    issues: ["KEYS_DISAGREE 2,3"],
    emails: { 5: "b@a.test" },
  },
  {
    name: "of somebody missing is no name for whoever gets it: the report waits under the name",
    now: "employee_id,name,email\n,Ann,a@a.test",
    ahead: "employee_id,name,external_id,manager_id\n6,Eve,,a@a.test\n5,Dan,x2,",
    file: "external_id,email,effective_from\nx2,a@a.test,2026-07-31",
    mode: "FULL",
    emails: { 5: "a@a.test", 6: undefined, undefined: undefined },
    december: ["5>", "6>?Ann"],
  },
]

const DAYS: readonly Again[] = [
  {
    name: "a line tried again, whose manager is acted for by somebody who goes under the report later",
    now: "employee_id,name,manager_id\n4,,3",
    ahead: `employee_id,name,manager_id,effective_from,end_date
      3,Ann,1,2024-03-01,2026-11-30
      1,Bob,,2026-10-01,
      1,Bob,4,2030-01-31,`,
    file: "employee_id\n",
    answers: [{ question: "SKIP_LEVEL", manager: "3" }],
    december: ["1>", "4>1"],
  },
  {
    name: "a line left out of a loop, followed by a planned one to the same manager, who acts",
    ahead: "employee_id,name,manager_id,effective_from\n1,Ann,3,2026-07-31",
    file: `employee_id,name,manager_id,effective_from,end_date
      3,Cid,5,2024-03-01,2026-06-01
      5,Eve,1,2024-03-01,
      1,Ann,5,2024-03-01,`,
    answers: [{ question: "SKIP_LEVEL", manager: "3" }],
    december: ["1>?5", "5>?1"],
  },
  {
    name: "two who name each other, now and as it was planned for their starts",
    ahead: "employee_id,name,manager_id,effective_from\n5,Ann,1,\n1,Bob,5,2030-01-31",
    file: "employee_id,name,manager_id\n1,Bob,5\n5,Ann,1",
    december: ["1>?5", "5>?1"],
  },
  {
    name: "a line left out of a loop, and the planned one that follows a seat to whoever fills it",
    now: "employee_id,name,manager_id\n6,,3\n3,,7",
    ahead: "employee_id,name,effective_from\n7,,2025-12-31",
    file: "employee_id,name,email,manager_id,effective_from\n7,Dan,a@a.test,6,\n,,a@a.test,,2026-07-31",
    december: ["3>?7", "6>3", "7>6"],
  },
  {
    name: "a report of a seat that is filled until November, whose own change would close a loop",
    now: "employee_id,name,manager_id\n7,Ann,8\n8,,",
    file: "employee_id,name,manager_id,end_date,effective_from\n7,,9,,2026-11-30\n9,,7,,\n8,Dan,,2026-11-30,",
    december: ["7>8", "9>?7"],
  },
  {
    name: "a change that closes a loop through whoever comes under the old reference",
    now: "employee_id,name,title,manager_id\n5,Ann,Chief,1\n1,,Chief,1",
    ahead: "employee_id,name,start_date,manager_id\n1,Ann,2024-03-01,5",
    file: "employee_id,name,manager_id,effective_from\n5,Ann,1,2026-10-01",
    mode: "FULL",
    december: ["1>5", "5>?1"],
  },
  {
    name: "a start after the last day that was planned",
    ahead: "employee_id,name,end_date\n1,Ann,2026-11-30",
    file: "employee_id,effective_from\n1,2026-12-10",
    december: ["1>"],
  },
  {
    name: "a start after the last day, of somebody whose seat another one takes",
    ahead: "employee_id,name,position_id,end_date\n9,Cid,P3,2026-11-30",
    file: "employee_id,name,position_id,manager_id,effective_from,vacancy\n4,Dan,P3,,,\n,,,9,,yes\n9,,,,2026-12-10,",
    december: ["4>", "9>", "vacancy: - / - / 9 #1>9"],
  },
  {
    name: "the end of somebody who is to come only after it",
    ahead: "employee_id,name\n2,Bob",
    file: "operation,employee_id,name,previous_id,manager_id,effective_from\nend,2,,1,,2026-07-31\ncreate,3,Cid,,1,",
    mode: "DELTA",
    december: ["3>?1"],
  },
  {
    name: "somebody who acts, goes and comes back",
    now: "employee_id,name,manager_id,end_date\n4,Ann,3,\n3,Bob,1,2026-01-01",
    ahead: "employee_id,name,effective_from,end_date\n1,Cid,2024-03-01,2026-06-01\n1,Cid,2026-10-01,",
    file: "employee_id\n",
    answers: [
      { question: "SKIP_LEVEL", manager: "1" },
      { question: "SKIP_LEVEL", manager: "3" },
    ],
    december: ["1>", "4>1"],
  },
]

function startOf({ now, ahead }: Again): ImportOrg {
  const org = now ? orgOf(now, { effectiveDay: FIRST_DAY }) : EMPTY
  return ahead ? apply(org, planOf(ahead, { org, effectiveDay: THIRD_DAY })) : org
}

/** What comes of the file, and that it changes nothing when it comes again. */
function outcomeOf(given: Again) {
  const org = startOf(given)
  const { mode = "PARTIAL", answers = [] } = given
  const options = { mode, answers, effectiveDay: SECOND_DAY }
  const plan = planOf(given.file, { org, ...options })
  const after = apply(org, plan)
  expect(Object.values(planOf(given.file, { org: after, ...options }).changes).flat()).toEqual([])
  const emails = after.nodes.map(({ fields }) => [fields.employeeId, fields.email])
  return { emails: Object.fromEntries(emails), december: linesOn(after, DECEMBER), issues: issueLines(plan) }
}

describe("an address, when the same file comes again", () => {
  it.each(ADDRESSES)("$name", (given) => {
    const { emails, issues, december } = outcomeOf(given)
    expect(emails).toEqual(given.emails)
    if (given.december) expect(december).toEqual(given.december)
    if (given.issues) expect(issues).toEqual(given.issues)
  })
})

describe("a line, when the same file comes again", () => {
  it.each(DAYS)("$name", (given) => {
    expect(outcomeOf(given).december).toEqual(given.december)
  })
})

describe("somebody whose last row says that they have left", () => {
  it("has left, though another row begins after its own last day; both are listed (M22)", () => {
    const file = `employee_id,name,status,effective_from,end_date
      1,Ann,,2030-01-31,2026-07-31
      1,Ann,terminated,2025-12-31,`
    const plan = planOf(file, { effectiveDay: SECOND_DAY })
    expect(plan.outcomes).toEqual(["COLLAPSED", "IGNORED"])
    expect(issueLines(plan)).toEqual(["ALREADY_LEFT 2,3"])
    const here = orgOf("employee_id,name\n1,Ann")
    const left = planOf(file, { org: here, effectiveDay: SECOND_DAY })
    expect(left.changes.ends).toMatchObject([{ nodeId: "e:1", lastDay: "2025-12-30" }])
  })
})
