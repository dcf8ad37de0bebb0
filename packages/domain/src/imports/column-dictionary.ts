import type { RowField } from "./fields.ts"

/** How sure a header's wording makes us of its field: confidence from 0 to 1, then the headers as `headerKey`. */
type Wordings = readonly (readonly [confidence: number, headers: string])[]

/** Header wordings of sources nobody named, per field, spaces between them. */
export const HEADER_WORDINGS: Readonly<Record<RowField, Wordings>> = {
  employeeId: [
    [1, "employeeid employeenumber employeeno empid empno empnumber staffid staffnumber staffno"],
    [
      0.97,
      "personnelnumber personnelno persno pernr workerid associateid associateoid payrollnumber payrollid",
    ],
    [0.95, "filenumber postuniquereference uniquereference personid personnumber personalnummer matricule"],
    [0.85, "employeecode staffcode employeekey workernumber"],
    [0.7, "id userid employee reference uniqueid key"],
  ],
  externalId: [
    [1, "externalid externalreference"],
    [0.9, "systemid remoteid sourceid hrisid immutableid objectid"],
    [0.65, "id userid uuid guid"],
  ],
  email: [
    [1, "email emailaddress workemail businessemail companyemail primaryemail emailwork"],
    [0.9, "mail username userprincipalname upn login emails0value emailsworkvalue emailprimarywork"],
  ],
  name: [
    [1, "name fullname displayname employeename workername personname"],
    [0.9, "legalname preferredname nameformatted associatename staffname"],
    [0.7, "employee worker person incumbent"],
  ],
  givenName: [
    [1, "firstname givenname forename namegivenname preferredfirstname legalfirstname vorname fname"],
  ],
  familyName: [
    [1, "lastname familyname surname namefamilyname preferredlastname legallastname nachname lname"],
  ],
  title: [
    [1, "jobtitle title worktitle positiontitle roletitle"],
    [0.85, "job role jobname businesstitle currenttitle designation position"],
  ],
  unit: [
    [
      1,
      "unit department departments departmentname orgunit organisationunit organizationunit organizationalunit",
    ],
    [0.9, "dept team costcenterhierarchy businessunit homeorganisation homeorganization homedepartment"],
    [0.7, "division function group groups costcenter costcentre abteilung"],
    [0.5, "organisation organization site section branch"],
  ],
  location: [
    [1, "location worklocation officelocation locationname"],
    [0.85, "office site city workplace standort"],
    [0.6, "country region"],
  ],
  workerType: [
    [1, "workertype employeetype employmenttype usertype workerclass"],
    [0.85, "contracttype employmenttypename workercategory employeeclass class"],
    [0.6, "type fullparttime"],
  ],
  startDate: [
    [1, "startdate hiredate datehired hiredat dateofhire joindate joiningdate employmentstartdate"],
    [0.85, "originalhiredate start hired dateofjoining datejoined eintrittsdatum rehiredate"],
  ],
  endDate: [
    [1, "enddate terminationdate terminatedat dateterminated leavedate leavingdate lastday lastdayofwork"],
    [0.85, "employmentenddate exitdate termination lastworkingday austrittsdatum"],
  ],
  managerRef: [
    [
      1,
      "managerid manageremployeeid manageremployeenumber supervisorid supervisoreid reportstoid managernumber",
    ],
    [0.97, "reportstoseniorpost reportstoemployeeid manageridvalue managervalue linemanagerid bossid"],
    [0.93, "manageremail managersemail manageremailaddress supervisoremail reportstoemail linemanageremail"],
    [0.88, "reportsto workreportsto manager supervisor linemanager reportingto boss reportstopositionid"],
    [0.6, "managername supervisorname reportstoname linemanagername managerdisplayname managerfullname"],
  ],
  positionRef: [
    [0.95, "positionid positionref positionnumber positioncode seatid requisitionid reqid jobrequisition"],
  ],
  vacancy: [[1, "vacant vacancy isvacant vacancystatus positionstatus openposition"]],
  operation: [[1, "operation action changetype op"]],
  leave: [[1, "leave onleave"]],
  managerName: [
    [0.7, "managername supervisorname reportstoname linemanagername managerdisplayname managerfullname"],
  ],
  dottedManagerRef: [
    [
      1,
      "dottedmanagerid dottedlinemanager dottedline matrixmanager matrixmanagerid secondarymanager dottedreportsto",
    ],
    [0.9, "functionalmanager functionalmanagerid projectmanagerid secondmanager"],
  ],
  status: [
    [1, "status employmentstatus employeestatus workerstatus lifecycle lifecyclestatus"],
    [0.85, "active isactive leavestatus assignmentstatus"],
  ],
  primary: [
    [1, "primary primaryindicator isprimary primaryassignment primaryjob mainassignment primaryposition"],
  ],
  fte: [[1, "fte fulltimeequivalent ftevalue workload ftepercent"]],
  priorId: [
    [
      1,
      "priorid previousid previousemployeeid formeremployeeid oldemployeeid oldid legacyid prioremployeeid",
    ],
  ],
  company: [
    [1, "company companycode legalentity companyname employer employingentity"],
    [0.85, "entity subsidiary businessentity companyid"],
  ],
  parentUnit: [
    [1, "parentunit parentdepartment parentorgunit parentorganization parentorganisation superiorunit"],
  ],
  effectiveFrom: [[1, "effectivefrom effectivedate validfrom asof dateeffective effectiveon"]],
  futureAction: [[1, "futureaction"]],
  futureDate: [[1, "futuredate"]],
}

/** Headers of personal data nobody needs to derive a layer; left out unless somebody maps them (M39). */
export const PERSONAL_DATA =
  /birth|^dob$|geburts|salar|wage|compensation|payrate|annualpay|basepay|bonus|socialsecurity|^ssn$|nationalid|nationalinsurance|^nino$|taxid|passport|gender|^sex$|ethnic|race$|religi|marital|disabilit|nationality|bankaccount|iban|home(address|phone|email)|personal(phone|email|mobile)|emergency|sickness|medical/
