import type { WorkerType } from "../org/worker-type.ts"

/** Who works for somebody at the top, and inflates that person's span. */
const ASSISTANT = new RegExp(
  [
    "\\b(executive|personal|administrative|administration|admin|management|board|team|office|ceo|cfo|coo|cto) assistant\\b",
    "\\bassistant to (the )?",
    "\\b(e\\.?a\\.?|p\\.?a\\.?) (to|of|for) ",
    "^(e\\.?a\\.?|p\\.?a\\.?)$",
    "\\b(personal|diary|management|departmental) secretary\\b",
    "\\bsecretary to (the )?",
    "sekretariat|sekretär(in)?\\b",
    "\\bassistent(in)? (der|des|von)\\b|\\bassistenz (der|des|von)\\b",
    "(vorstands|direktions|team|geschäftsführungs|abteilungs|management)-?assistent(in)?\\b",
    "(vorstands|direktions|team|geschäftsführungs|abteilungs|management)-?assistenz\\b",
    "\\bassistant(e)? (de|à la) direction\\b|\\bassistente di direzione\\b|\\basistente (ejecutivo|ejecutiva|de dirección)\\b",
  ].join("|"),
  "iu",
)
/** Jobs of their own that sound alike. */
const NO_ASSISTANT = new RegExp(
  [
    "\\bassistant (manager|professor|director|vice|principal|head|commissioner|chief|secretary|general|controller|treasurer|superintendent)\\b",
    "\\b(staats|general|gewerkschafts|partei)sekretär(in)?\\b",
    "\\b(manager|head|director|leader|leiter|leiterin|leitung|supervisor)[ ,]+(of |for |der |des )?.*(assistant|secretar|sekretariat)",
    "\\bsekretariatsleit",
  ].join("|"),
  "iu",
)

/** Titles that say how somebody works for the company; the last words decide ("Intern Coordinator" is none). */
const BY_TITLE: readonly (readonly [type: WorkerType, title: RegExp])[] = [
  [
    "INTERN",
    /(^|[\s(\-–,/])(intern|internship|working student|werkstudent(in)?|praktikant(in)?|stagiaire|summer associate)\)?$/iu,
  ],
  [
    "CONTRACTOR",
    /(^|[\s(\-–,/])(contractor|freelancer?|agency worker|temp(orary)? worker|leiharbeiter(in)?)\)?$/iu,
  ],
  [
    "BOARD_MEMBER",
    /^(non[ -]?executive (director|chair(man|woman|person)?)|ned|(independent )?board (member|director)|member of the (supervisory )?board|(supervisory board|aufsichtsrat|verwaltungsrat)( member| chair)?|mitglied des (aufsichtsrat|verwaltungsrat)s|trustee)$/iu,
  ],
]

/** What stands in brackets behind a name: "Jane Doe (External)". */
const BY_REMARK: readonly (readonly [type: WorkerType, remark: RegExp])[] = [
  [
    "CONTRACTOR",
    /[([](contractor|contract|external|extern|ext\.?|c|cw|consultant|agency|freelance|vendor)[)\]]$/iu,
  ],
  ["INTERN", /[([](intern|trainee|student|werkstudent(in)?|praktikant(in)?)[)\]]$/iu],
  ["SERVICE_ACCOUNT", /[([](shared( mailbox)?|service( account)?|bot|system)[)\]]$/iu],
]

const NO_ONE = new RegExp(
  `^(${[
    "(main |front )?reception( desk)?|(front|help|service|it|support|info|information|security|mail) ?desk",
    "(it|hr|customer|technical|tech|payroll|finance)[ -]?(support|help|helpdesk|service desk)( team)?",
    "no[-_. ]?reply|do[-_. ]?not[-_. ]?reply|mailer[- ]daemon|postmaster|hostmaster|webmaster",
    "((it|system|sys|hr|site|global|local|super|domain|network|default|the) )?(admin|administrator)( (user|account))?",
    "(test|demo|dummy|sample|training|temp|guest|default|generic|service|shared|system)[ -]?(user|account|mailbox|employee|person|login|profile)( ?\\d*)",
    "(user|account|mailbox|employee|person|login|profile) ?\\(?(test|demo|dummy|sample)\\)?",
    "test( ?\\d+)?|test test|system|root|superuser|service account .*|.* service account|.* shared mailbox|.* mailbox",
    "(conference|meeting|board|training|huddle) ?room.*|(printer|scanner|kiosk|copier|fax)( .*)?",
    "(svc|srv|bot|app|api|adm)[-_.]\\S+|\\S+[-_.](svc|srv|bot|api)",
    "(build|deploy|deployment|ci|release|slack|jira|github|gitlab|chat|automation|integration|hr|it|support) ?bot",
  ].join("|")})$`,
  "iu",
)
const NO_ONES_ADDRESS =
  /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|svc[-_.].+|srv[-_.].+|bot[-_.].+|.+[-_]bot|mailer-daemon|postmaster)@/i

/** The worker type a title gives away; `undefined` for most. */
export function typeByTitle(title: string): WorkerType | undefined {
  const found = BY_TITLE.find(([, pattern]) => pattern.test(title))
  if (found) return found[0]
  return ASSISTANT.test(title) && !NO_ASSISTANT.test(title) ? "ASSISTANT" : undefined
}

/** The worker type a name or an address gives away: accounts nobody is behind, and remarks in brackets. */
export function typeByName(name: string, email: string | undefined): WorkerType | undefined {
  const found = BY_REMARK.find(([, pattern]) => pattern.test(name))
  if (found) return found[0]
  const isNoOne = NO_ONE.test(name) || (email !== undefined && NO_ONES_ADDRESS.test(email))
  return isNoOne ? "SERVICE_ACCOUNT" : undefined
}
