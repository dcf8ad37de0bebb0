import { describe, expect, it } from "vitest"
import { headerKey, mappingOf, rememberMapping, suggestMapping } from "./columns.ts"
import { PRESETS } from "./presets.ts"

const fieldsOf = (headers: readonly string[]) => mappingOf(suggestMapping(headers))

describe("columns of a recognised source", () => {
  it.each([
    {
      source: "WORKDAY",
      headers: [
        "FILENUMBER",
        "USERID",
        "FIRSTNAME",
        "LASTNAME",
        "JOBTITLE",
        "EMPLOYEE_TYPE",
        "HIREDATE",
        "MANAGER_ID",
      ],
      fields: [
        "employeeId",
        "externalId",
        "givenName",
        "familyName",
        "title",
        "workerType",
        "startDate",
        "managerRef",
      ],
    },
    {
      source: "BAMBOOHR",
      headers: [
        "Employee Number",
        "Employee Id",
        "Work Email",
        "Display Name",
        "Job Title",
        "Department",
        "Supervisor EId",
      ],
      fields: ["employeeId", "externalId", "email", "name", "title", "unit", "managerRef"],
    },
    {
      source: "ADP",
      headers: [
        "associateOID",
        "workerID.idValue",
        "workAssignments.reportsTo.positionID",
        "workAssignments.positionID",
      ],
      fields: ["externalId", "employeeId", "managerRef", "positionRef"],
    },
    {
      source: "HIBOB",
      headers: [
        "id",
        "email",
        "displayName",
        "work.title",
        "work.department",
        "work.site",
        "work.startDate",
        "work.reportsTo",
      ],
      fields: ["externalId", "email", "name", "title", "unit", "location", "startDate", "managerRef"],
    },
    {
      source: "PEOPLEFORCE",
      headers: [
        "Employee ID",
        "Full name",
        "Manager ID",
        "Position",
        "Department",
        "Job level",
        "Effective from",
      ],
      fields: ["employeeId", "name", "managerRef", "title", "unit", null, "effectiveFrom"],
    },
    {
      source: "SCIM",
      headers: [
        "id",
        "externalId",
        "userName",
        "name.givenName",
        "name.familyName",
        "title",
        "manager.value",
      ],
      fields: ["externalId", null, "email", "givenName", "familyName", "title", "managerRef"],
    },
    {
      source: "UNIFIED",
      headers: [
        "id",
        "employee_number",
        "work_email",
        "manager_id",
        "employment_type",
        "hired_at",
        "terminated_at",
      ],
      fields: ["externalId", "employeeId", "email", "managerRef", "workerType", "startDate", "endDate"],
    },
    {
      source: "LATTICE",
      headers: ["Name", "Preferred Name", "Email", "Title", "Department", "Start Date", "Manager Email"],
      fields: ["name", null, "email", "title", "unit", "startDate", "managerRef"],
    },
  ])("$source", ({ source, headers, fields }) => {
    const suggested = suggestMapping(headers)
    expect(suggested.source).toBe(source)
    expect(mappingOf(suggested)).toEqual(fields)
    expect(suggested.columns.map(({ header }) => header)).toEqual(headers)
  })

  it("has a preset for each of them and no other", () => {
    expect(PRESETS.map(({ source }) => source)).toEqual([
      "WORKDAY",
      "BAMBOOHR",
      "ADP",
      "HIBOB",
      "PEOPLEFORCE",
      "SCIM",
      "UNIFIED",
      "LATTICE",
    ])
  })
})

describe("columns of a source nobody named", () => {
  it("goes by the wording of headers, the likelier column first", () => {
    const headers = [
      "Post Unique Reference",
      "Reports to Senior Post",
      "Name",
      "Job Title",
      "Manager",
      "Colour",
    ]
    const suggested = suggestMapping(headers)
    expect(suggested.source).toBe("GENERIC")
    expect(mappingOf(suggested)).toEqual(["employeeId", "managerRef", "name", "title", null, null])
    expect(suggested.columns.map(({ reason }) => reason)).toEqual([
      "WORDING",
      "WORDING",
      "WORDING",
      "WORDING",
      "TAKEN",
      "UNMATCHED",
    ])
  })

  it("goes by the look of values where headers say nothing", () => {
    const rows = [
      ["a@a.test", "x"],
      ["b@a.test", "y"],
    ]
    const [first, second] = suggestMapping(["Kontakt", "Sonst"], rows).columns
    expect([first?.field, first?.reason, first?.confidence]).toEqual(["email", "VALUES", 0.5])
    expect([second?.field, second?.reason]).toEqual([null, "UNMATCHED"])
    expect(suggestMapping(["Kontakt"], [["a@a.test"], ["a@a.test"]]).columns[0]?.field).toBeNull()
  })

  it("leaves personal data out", () => {
    const headers = [
      "Employee ID",
      "Date of Birth",
      "Salary",
      "Home Email",
      "SSN",
      "Gender",
      "Bonus 2025",
      "IBAN",
    ]
    const { columns } = suggestMapping(headers)
    expect(columns.map(({ field }) => field)).toEqual(["employeeId", ...headers.slice(1).map(() => null)])
    expect(new Set(columns.slice(1).map(({ reason }) => reason))).toEqual(new Set(["PERSONAL_DATA"]))
  })
})

describe("what was remembered", () => {
  const headers = ["Nr.", "Wer", "Salary", "Name"]
  it("comes before everything else, also for leaving a column out", () => {
    const remembered = rememberMapping(headers, ["employeeId", "name", "unit", null])
    expect(remembered).toEqual({ nr: "employeeId", wer: "name", salary: "unit", name: null })
    const { columns } = suggestMapping(["NAME", "Nr", "wer", "salary"], [], remembered)
    expect(columns.map(({ field }) => field)).toEqual([null, "employeeId", "name", "unit"])
    expect(new Set(columns.map(({ reason }) => reason))).toEqual(new Set(["REMEMBERED"]))
    expect(columns[1]?.confidence).toBe(1)
  })
  it("is not mistaken for what objects have by nature", () => {
    expect(fieldsOf(["constructor", "toString"])).toEqual([null, null])
  })
})

it("reduces a header to its letters and digits", () => {
  expect([" Employee #", "work.Reports-To", "Straße\u00a0Nr."].map(headerKey)).toEqual([
    "employeenumber",
    "workreportsto",
    "straßenr",
  ])
})
