import type { LeaveKind } from "../org/leave.ts"
import { headerKey } from "./columns.ts"

/** What an employment status means for the org. `INACTIVE` depends on what else its column says. */
export type Status = "ACTIVE" | "ENDED" | "INACTIVE" | "VACANT" | LeaveKind

/** How sources write a status, as letters and digits in lower case. */
const WORDS: Readonly<Record<Status, string>> = {
  ACTIVE: `active a employed hired working regular permanent fulltime parttime fixedterm contract current onboarding
    onboarded probation onprobation probationary intrial enabled true yes y 1 activeemployee rehired rehire new
    newhire prehire preboarding preboarded pending pendinghire offeraccepted hiredate starting noticeperiod onnotice
    notice resignationsubmitted contractor intern temp temporary freelance freelancer consultant apprentice aktiv angestellt beschäftigt probezeit gekündigt imdienst ja actif activo attivo`,
  ENDED: `terminated term t ended left leaver exited exit former formeremployee resigned retired retirement dismissed
    deceased redundant madeinredundant laidoff discharged departed separated offboarded withdrawn noshow rescinded
    deleted disabled deactivated terminatedemployee contractended expired ausgeschieden ausgetreten beendet
    verstorben pensioniert imruhestand verrentet ruhestand ehemalig sorti salida cessato`,
  INACTIVE: "inactive i false no n 0 notactive inaktiv nein inactif inactivo",
  VACANT: "vacant vacancy open unfilled openposition offen vakant unbesetzt",
  LEAVE: `leave l onleave leaveofabsence loa absent away sabbatical parentalleave maternityleave maternity
    paternityleave paternity sickleave medicalleave longtermsick unpaidleave paidleave familyleave militaryleave
    fmla activeonleave activeleave activenotworking suspended suspension furlough furloughed secondment seconded
    onsecondment beurlaubt elternzeit mutterschutz langzeitkrank krank freigesetzt sonderurlaub ruhend
    ruhendesarbeitsverhältnis unbezahlterurlaub urlaub congé congématernité enexcedencia bajamédica`,
  GARDEN_LEAVE:
    "gardenleave gardeningleave ongardenleave freigestellt freistellung unwiderruflichfreigestellt",
}

const BY_WORD = new Map(
  (["ACTIVE", "ENDED", "INACTIVE", "VACANT", "LEAVE", "GARDEN_LEAVE"] as const).flatMap((status) =>
    WORDS[status].split(/\s+/).map((word) => [word, status] as const),
  ),
)

/** What a source's status word means; `undefined` when nobody told us. A remark after it does not count. */
export function readStatus(value: string): Status | undefined {
  const [first = ""] = value.split(/\s+[-–—:(/|]\s*|\s*[(:/|]\s*/)
  return BY_WORD.get(headerKey(value)) ?? BY_WORD.get(headerKey(first))
}

const AT_WORK = new Set<string>(["no", "n", "false", "0", "none", "nein", "active", "a", "working", "aktiv"])
const AWAY = new Set<string>(["yes", "y", "true", "1", "x", "ja"])

/** What a column about leave says: away, or at work again; `undefined` when nobody told us. */
export function readLeave(value: string): LeaveKind | "AT_WORK" | undefined {
  const word = headerKey(value)
  if (AT_WORK.has(word)) return "AT_WORK"
  if (AWAY.has(word)) return "LEAVE"
  const status = BY_WORD.get(word)
  return status === "LEAVE" || status === "GARDEN_LEAVE" ? status : undefined
}
