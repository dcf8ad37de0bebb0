import { addDays, dayFromNumber } from "@rung/domain/kit/day"
import { calibrate } from "./calibrate.ts"
import { type Company, importHarbours, reorganise, signedIn } from "./company.ts"
import { draftCycle, type Progress, planCoverage, progressOf, step, untilMended } from "./cycle.ts"
import { answerUpTo } from "./raters.ts"

// Runs a cycle of 500 people in the demo company of a running Rung, through nothing but its API:
//   npm run trial -- http://localhost:4000

const RESPONSE = 0.8
const BEFORE_REORG = 0.45

const [origin = "http://localhost:4000"] = process.argv.slice(2)
const today = dayFromNumber(Math.floor(Date.now() / 86_400_000))
const begun = Date.now()

const company: Company = { origin, admin: await signedIn(origin, "admin@northgate.test") }
const came = await importHarbours(company, addDays(today, -300))
say(`${came} people of a bought company imported.`)

const cycle = await draftCycle(company, {
  name: `All views, ${today} ${new Date().toISOString().slice(11, 19)}`,
  opensOn: today,
  closesOn: addDays(today, 21),
})
const plan = await planCoverage(company, cycle.id, RESPONSE)
say(`Coverage at k = ${plan.kDecision}: ${JSON.stringify(plan.perspectives)}`)
say(`${plan.silentCount} would hear nothing; ${JSON.stringify(plan.checks)}`)

await step(company, "openCycle", cycle.id)
const opened = await progressOf(company, cycle.id)
tell("Opened", opened)

await answerUpTo(BEFORE_REORG, company, cycle.id)
const half = await progressOf(company, cycle.id)
tell("Before the reorg", half)
const { moved, left, joined } = await reorganise(company)
const mended = await untilMended(company, cycle.id, half)
say(`${moved[0]} moved with ${moved.length - 1} people, ${left} left, ${joined} joined.`)
tell("After the reorg", mended)

await answerUpTo(RESPONSE, company, cycle.id)
tell("At the end", await progressOf(company, cycle.id))
await step(company, "closeCycle", cycle.id)
say("Closed: what may be shown is decided, and nobody sees it yet.")
const { people, moves, words } = await calibrate(company, cycle.id)
say(`${people} managers of ICs calibrated; ${moves.join("; ")}.`)
say(words)
await step(company, "releaseCycle", cycle.id)
say("Released.")

function tell(when: string, { byPerspective }: Progress): void {
  const parts = Object.entries(byPerspective).map(([view, { forms, submitted }]) => {
    return `${view} ${submitted} of ${forms}`
  })
  say(`${when}: ${parts.join(", ")}.`)
}

function say(text: string): void {
  console.log(`${((Date.now() - begun) / 1000).toFixed(1)} s  ${text}`)
}
