import { describe, expect, it } from "vitest"
import { certaintyOf, headerKey, mappingOf, rememberMapping, suggestMapping } from "./columns.ts"
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
        "COST_CENTER_HIERARCHY",
        "FUTURE_ACTION",
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
        "unit",
        "futureAction",
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
        "Employment History Status",
      ],
      fields: ["employeeId", "externalId", "email", "name", "title", "unit", "managerRef", "workerType"],
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
        "Hired on",
        "Terminated on",
      ],
      fields: [
        "employeeId",
        "name",
        "managerRef",
        "title",
        "unit",
        null,
        "effectiveFrom",
        "startDate",
        "endDate",
      ],
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
        "remote_id",
        "remote_was_deleted",
      ],
      fields: [
        "externalId",
        "employeeId",
        "email",
        "managerRef",
        "workerType",
        "startDate",
        "endDate",
        null,
        null,
      ],
    },
    {
      source: "LATTICE",
      headers: [
        "HRIS Full Name",
        "Preferred Full Name",
        "Email",
        "Title",
        "Department",
        "Start Date",
        "Manager Email",
      ],
      fields: [null, "name", "email", "title", "unit", "startDate", "managerRef"],
    },
  ])("$source", ({ source, headers, fields }) => {
    const suggested = suggestMapping(headers)
    expect(suggested.source).toBe(source)
    expect(mappingOf(suggested)).toEqual(fields)
    expect(suggested.columns.map(({ header }) => header)).toEqual(headers)
  })

  it.each([
    [
      "WORKDAY",
      "Employee ID|Worker|Business Title|Supervisory Organization|Worker Type|Hire Date|On Leave|Manager ID|Worker's Manager|Position ID",
      "employeeId name title unit workerType startDate leave managerRef managerName positionRef",
    ],
    [
      "BAMBOOHR",
      "employeeNumber|firstName|lastName|workEmail|jobTitle|department|employmentHistoryStatus|hireDate|supervisorEId|supervisorId|supervisor",
      "employeeId givenName familyName email title unit workerType startDate managerRef - managerName",
    ],
    [
      "ADP",
      "Associate ID|Position ID|Payroll Name|Job Title Description|Home Department Description|Worker Category Description|Position Status|Hire Date|Reports To Associate ID|Reports To Name",
      "employeeId positionRef name title unit workerType status startDate managerRef managerName",
    ],
    [
      "ADP",
      "workerID.idValue|associateOID|person.legalName.formattedName|workAssignments.0.primaryIndicator|workAssignments.0.positionID|workAssignments.0.reportsTo.0.positionID",
      "employeeId externalId name primary positionRef managerRef",
    ],
    [
      "HIBOB",
      "root.id|root.displayName|root.email|work.employeeIdInCompany|work.title|work.reportsTo|work.reportsToIdInCompany|internal.lifecycleStatus",
      "externalId name email employeeId title - managerRef status",
    ],
    [
      "PEOPLEFORCE",
      "employee_id|first_name|last_name|email|personal_email|date_of_birth|hired_on|employment_type|position|department|reporting_to_employee_id|salary_amount",
      "employeeId givenName familyName email - - startDate workerType title unit managerRef -",
    ],
    [
      "OKTA",
      "login|firstName|lastName|honorificPrefix|email|title|displayName|secondEmail|userType|employeeNumber|organization|division|department|managerId|manager",
      "- givenName familyName - email title name - workerType employeeId - - unit managerRef managerName",
    ],
    [
      "ENTRA",
      "userPrincipalName|displayName|surname|mail|givenName|objectId|userType|jobTitle|department|accountEnabled|usageLocation",
      "- name familyName email givenName externalId - title unit status -",
    ],
    [
      "ENTRA",
      "Name [displayName] Required|User name [userPrincipalName] Required|Block sign in (Yes/No) [accountEnabled] Required|Job title [jobTitle]|Department [department]",
      "name email status title unit",
    ],
    [
      "SCIM",
      "id|userName|name.givenName|name.familyName|active|urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.employeeNumber|urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value",
      "externalId email givenName familyName status employeeId managerRef",
    ],
    [
      "UNIFIED",
      "id|remote_id|employee_number|display_full_name|work_email|manager|team|start_date|termination_date|employment_status|work_location",
      "externalId - employeeId name email managerRef unit startDate endDate status location",
    ],
    [
      "CHARTHOP",
      "Work Email|First Name|Last Name|Job Title|Start Date|Manager|Pref Name|req|Manager:req",
      "email givenName familyName title startDate managerRef - positionRef -",
    ],
    [
      "GENERIC",
      "First Name|Last Name|Email|Job Title|Department|Manager's Email",
      "givenName familyName email title unit managerRef",
    ],
    [
      "GENERIC",
      "Employee ID|Name|Position|Department|Manager ID|first_name (required)",
      "employeeId name title unit managerRef givenName",
    ],
  ])("%s, by its other names and in any order", (source, text, expected) => {
    const headers = text.split("|")
    const fields = expected.split(" ").map((field) => (field === "-" ? null : field))
    const suggested = suggestMapping(headers)
    expect(suggested.source).toBe(source)
    expect(mappingOf(suggested)).toEqual(fields)
    const backwards = suggestMapping([...headers, "Favourite colour"].toReversed())
    expect(backwards.source).toBe(source)
    expect(mappingOf(backwards)).toEqual([...fields, null].toReversed())
  })

  it("has a preset for each of them, and no header means two things to one source", () => {
    expect(PRESETS.map(({ source }) => source)).toEqual([
      "WORKDAY",
      "BAMBOOHR",
      "ADP",
      "HIBOB",
      "PEOPLEFORCE",
      "OKTA",
      "ENTRA",
      "SCIM",
      "UNIFIED",
      "LATTICE",
      "CHARTHOP",
    ])
    for (const { source, fields } of PRESETS) {
      const keys = Object.values(fields).flatMap((text) => text.split(" "))
      expect([source, keys.filter((key, at) => keys.indexOf(key) !== at)]).toEqual([source, []])
      expect(keys.filter((key) => headerKey(key) !== key)).toEqual([])
    }
  })

  it.each([
    "Employee ID|Name|Title|Manager ID",
    "Employee ID|Name|Email|Job Title|Department|Location|Worker Type|Start Date|Manager ID|Layer",
    "Employee ID|Full name|Manager ID|Position|Department|Job level|Effective from",
    "Worker|Employee ID|Business Title|Cost Center|Location|Hire Date|Manager ID|Position ID|Supervisory Organization",
    "FILENUMBER|USERID|FIRSTNAME|LASTNAME|JOBTITLE|EMPLOYEE_TYPE|HIREDATE|MANAGER_ID",
    "Employee Number|First Name|Last Name|Work Email|Job Title|Division|Supervisor ID|Supervisor|Status|Hire Date",
    "id|employee_number|work_email|manager_id|employment_type|hired_at|terminated_at|username|login",
    "Name|Preferred Name|Email|Title|Department|Start Date|Manager's Email",
    "login|firstName|lastName|email|title|displayName|userType|managerId",
  ])("are of no source where anybody may write them so: %s", (text) => {
    expect(suggestMapping(text.split("|")).source).toBe("GENERIC")
  })

  it("tell a source by two headers that only it has, whichever they are", () => {
    const keysOf = ({ distinctive, fields }: (typeof PRESETS)[number]) =>
      [distinctive, ...Object.values(fields)].flatMap((text) => text.split(" "))
    for (const preset of PRESETS) {
      const only = preset.distinctive.split(" ")
      const others = new Set(PRESETS.filter((other) => other !== preset).flatMap(keysOf))
      expect([preset.source, only.filter((key) => others.has(key))]).toEqual([preset.source, []])
      expect(only.length).toBeGreaterThanOrEqual(2)
      const everyday = ["Employee ID", "Name", "Email", "Title", "Manager ID"]
      only.forEach((key, at) => {
        expect(suggestMapping([...everyday, key]).source).toBe("GENERIC")
        const other = only[(at + 1) % only.length] ?? ""
        expect(suggestMapping([...everyday, key, other]).source).toBe(preset.source)
      })
    }
  })

  it("says in a word how far a suggestion is to be trusted", () => {
    expect([1, 0.95, 0.8, 0.5, 0].map(certaintyOf)).toEqual([
      "CERTAIN",
      "CERTAIN",
      "LIKELY",
      "GUESS",
      "LEFT_OUT",
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
