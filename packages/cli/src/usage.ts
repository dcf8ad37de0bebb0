export const USAGE = `rung: the API of Rung from a terminal

  rung import FILE [options]      Plan an import of the org from a CSV, TSV, XLSX or JSON Lines file
    --plan                        Only plan (the default)
    --apply                       Plan, then apply what was planned
    --map FIELD=COLUMN,…          Which column holds a field, where the suggestion is wrong; COLUMN is its header.
                                  "FIELD=" leaves a suggested field out. Fields: employeeId, externalId, email,
                                  name, givenName, familyName, title, unit, location, workerType, startDate,
                                  endDate, managerRef, positionRef, vacancy, operation, leave, managerName,
                                  dottedManagerRef, status, primary, fte, priorId, company, parentUnit,
                                  effectiveFrom, futureAction, futureDate
    --mode full|partial|delta     full: who is missing ends; partial (the default): nobody does; delta: rows say
    --effective YYYY-MM-DD        The day the file describes (today unless told)
    --date-format COLUMN=DD-MM-YYYY   or MM-DD-YYYY: how a date column is written
    --no-manager VALUE            This value in the manager column stands for no manager
    --head REFERENCE              Who heads the organisation
    --confirm CODE=NUMBER         Lets a stop pass, such as M23=12
    --fix CODE                    Applies the first suggested fix of every issue of that code; CODE=2 the second
    --json                        Print the plan as JSON
  rung imports [--json]           What was planned and imported, newest first
  rung revert ID                  Take an applied import back, within 30 days
  rung export [--output FILE]     The people and vacant seats of the org as CSV
  rung tenant create NAME --admin MAIL   Set a company up and invite its first administrator
  rung --help                     This

Environment: RUNG_URL (http://localhost:4000 unless set), RUNG_TOKEN (an API token: import needs the scope
ORG_IMPORT, export ORG_READ and PEOPLE_MANAGE), RUNG_OPERATOR_TOKEN (for tenant create; of a Rung that "npm start"
started on this machine it is found).

On a terminal a line shows how far a job is; in a pipe or a file nothing but the result is printed.

Exit codes: 0 applied, reverted, or planned with nothing in the way; 1 wrong use, no connection or refused; 2 rows
are left out, a stop waits for its number, or later changes stand against a revert; 3 the org changed between
planning and applying.`
