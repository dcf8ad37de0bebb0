import { WORKER_TYPES, type WorkerType } from "../org/worker-type.ts"
import { headerKey } from "./columns.ts"

/** How sources write worker types, as letters and digits in lower case. */
const WORDS: Readonly<Record<WorkerType, readonly string[]>> = {
  EMPLOYEE: [
    "employee",
    "emp",
    "e",
    "regular",
    "permanent",
    "perm",
    "fulltime",
    "ft",
    "parttime",
    "pt",
    "fixedterm",
    "staff",
    "salaried",
    "hourly",
    "fulltimeemployee",
    "parttimeemployee",
    "regularfulltime",
    "regularparttime",
    "active",
    "apprentice",
    "temporaryemployee",
  ],
  CONTRACTOR: [
    "contractor",
    "contract",
    "consultant",
    "contingent",
    "contingentworker",
    "freelance",
    "freelancer",
    "agency",
    "agencyworker",
    "temp",
    "temporary",
    "vendor",
    "external",
    "c",
    "cw",
    "independentcontractor",
    "outsourced",
  ],
  INTERN: ["intern", "internship", "trainee", "student", "workingstudent", "placement", "coop", "i"],
  BOARD_MEMBER: ["boardmember", "board", "nonexecutivedirector", "ned", "trustee", "supervisoryboard"],
  SERVICE_ACCOUNT: ["serviceaccount", "sharedaccount", "sharedmailbox", "bot", "system", "robot", "service"],
  ASSISTANT: ["assistant", "executiveassistant", "personalassistant", "ea", "pa"],
}

const BY_WORD = new Map(WORKER_TYPES.flatMap((type) => WORDS[type].map((word) => [word, type] as const)))

/** The org's worker type a source's word means; `undefined` when nobody told us. */
export function readWorkerType(value: string): WorkerType | undefined {
  return BY_WORD.get(headerKey(value))
}
