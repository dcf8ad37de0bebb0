import type { RowField } from "./fields.ts"

/** A source system whose export we recognise by its headers. Header keys are as `headerKey` writes them. */
export interface Preset {
  readonly source: string
  readonly title: string
  /** Two of these together give the source away. */
  readonly signature: readonly string[]
  readonly columns: Readonly<Record<string, RowField>>
}

export const PRESETS: readonly Preset[] = [
  {
    source: "WORKDAY",
    title: "Workday",
    signature: [
      "filenumber",
      "managerid",
      "jobtitle",
      "costcenterhierarchy",
      "futuredate",
      "hiredate",
      "jobcode",
    ],
    columns: {
      filenumber: "employeeId",
      userid: "externalId",
      emailaddresswork: "email",
      emailaddress: "email",
      firstname: "givenName",
      lastname: "familyName",
      jobtitle: "title",
      costcenterhierarchy: "unit",
      location: "location",
      employeetype: "workerType",
      hiredate: "startDate",
      terminationdate: "endDate",
      managerid: "managerRef",
    },
  },
  {
    source: "BAMBOOHR",
    title: "BambooHR",
    signature: ["supervisorid", "supervisoreid", "employeenumber", "workemail", "employmentstatus"],
    columns: {
      employeenumber: "employeeId",
      employeeid: "externalId",
      workemail: "email",
      displayname: "name",
      jobtitle: "title",
      department: "unit",
      location: "location",
      hiredate: "startDate",
      terminationdate: "endDate",
      supervisoreid: "managerRef",
    },
  },
  {
    source: "ADP",
    title: "ADP",
    signature: [
      "associateoid",
      "workerididvalue",
      "workeridvalue",
      "workassignmentsreportstopositionid",
      "homeorganization",
    ],
    columns: {
      associateoid: "externalId",
      workerididvalue: "employeeId",
      workeridvalue: "employeeId",
      workassignmentsreportstopositionid: "managerRef",
      workassignmentspositionid: "positionRef",
      workertype: "workerType",
      originalhiredate: "startDate",
      terminationdate: "endDate",
    },
  },
  {
    source: "HIBOB",
    title: "HiBob",
    signature: [
      "workreportsto",
      "workreportstoid",
      "worktitle",
      "workdepartment",
      "worksite",
      "workstartdate",
    ],
    columns: {
      id: "externalId",
      email: "email",
      displayname: "name",
      firstname: "givenName",
      surname: "familyName",
      worktitle: "title",
      workdepartment: "unit",
      worksite: "location",
      workstartdate: "startDate",
      workreportsto: "managerRef",
      workreportstoid: "managerRef",
    },
  },
  {
    source: "PEOPLEFORCE",
    title: "PeopleForce",
    signature: ["effectivefrom", "joblevel", "managerid", "position", "employeeid"],
    columns: {
      employeeid: "employeeId",
      managerid: "managerRef",
      position: "title",
      department: "unit",
      location: "location",
    },
  },
  {
    source: "SCIM",
    title: "SCIM 2.0 or Okta / Entra export",
    signature: ["username", "namegivenname", "namefamilyname", "managervalue", "usertype", "externalid"],
    columns: {
      id: "externalId",
      externalid: "externalId",
      employeenumber: "employeeId",
      username: "email",
      emailsvalue: "email",
      displayname: "name",
      namegivenname: "givenName",
      namefamilyname: "familyName",
      title: "title",
      department: "unit",
      usertype: "workerType",
      managervalue: "managerRef",
    },
  },
  {
    source: "UNIFIED",
    title: "Unified HR API",
    signature: ["remoteid", "employeenumber", "managerid", "hiredat", "terminatedat", "employmenttype"],
    columns: {
      id: "externalId",
      employeenumber: "employeeId",
      workemail: "email",
      managerid: "managerRef",
      employmenttype: "workerType",
      hiredat: "startDate",
      terminatedat: "endDate",
    },
  },
  {
    source: "LATTICE",
    title: "Lattice, ChartHop or Pingboard",
    signature: ["manageremail", "managersemail", "managerreq", "preferredname"],
    columns: {
      email: "email",
      workemail: "email",
      name: "name",
      title: "title",
      department: "unit",
      startdate: "startDate",
      manageremail: "managerRef",
      managersemail: "managerRef",
    },
  },
]
