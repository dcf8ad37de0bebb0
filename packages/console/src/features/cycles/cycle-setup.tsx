import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { type ReactNode, useDeferredValue, useState } from "react"
import { OpeningPreviewDocument, SettingsDocument } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { people } from "../../parts/figures.ts"
import { Coverage, USUAL_PERCENT, useCoveragePlan } from "./coverage-planner.tsx"
import { silenceWords } from "./coverage-words.ts"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { populationWords } from "./cycle-words.ts"
import { HeadAssessors } from "./head-assessors.tsx"
import { LaunchChecks } from "./launch-checklist.tsx"
import { ReminderPlan } from "./reminder-plan.tsx"
import { reminderWords } from "./reminder-words.ts"
import { SetupDays } from "./setup-days.tsx"
import { SetupPeople } from "./setup-people.tsx"
import { SetupRow } from "./setup-row.tsx"
import {
  daysWords,
  headsWords,
  openStep,
  SETUP_STEPS,
  type SetupStand,
  type SetupStep,
  setupStand,
  setupWords,
  viewsWords,
} from "./setup-steps.ts"
import { SetupViews } from "./setup-views.tsx"
import { useCycleSearch } from "./use-cycle-search.ts"

type CycleSetupProps = { readonly cycle: CycleOnPage; readonly today: string }

type Part = { readonly title: string; readonly summary: string; readonly inside: ReactNode }

/** What a draft needs before it opens, step by step; the open step stands in the address. */
export function CycleSetup({ cycle, today }: CycleSetupProps) {
  const { step: wanted, show } = useCycleSearch()
  const { parts, stands } = useParts(cycle, today)
  const here = openStep(wanted, stands)
  return (
    <section className={styles.part} aria-labelledby="setup">
      <h2 id="setup" aria-live="polite">
        {setupWords(stands)}
      </h2>
      <ol>
        {SETUP_STEPS.map((step) => (
          <SetupRow
            key={step}
            title={parts[step].title}
            summary={parts[step].summary}
            stand={stands[step]}
            open={wanted !== "none" && step === here}
            onToggle={(isOpen) => show({ step: isOpen ? step : "none" })}
          >
            {parts[step].inside}
          </SetupRow>
        ))}
      </ol>
    </section>
  )
}

function useParts(cycle: CycleOnPage, today: string) {
  const [percent, setPercent] = useState(USUAL_PERCENT)
  const input = { cycleId: cycle.id }
  const { data: settings } = useQuery(SettingsDocument)
  const { data, error } = useQuery(OpeningPreviewDocument, {
    variables: { input },
    fetchPolicy: "cache-and-network",
  })
  const planned = useCoveragePlan(input, useDeferredValue(percent))
  const preview = data?.openingPreview
  const facts = {
    closesOn: cycle.closesOn,
    perspectives: cycle.perspectives,
    participants: preview?.participants,
    withoutRaterCount: preview?.withoutRaterCount,
    silentCount: planned.plan?.silentCount,
    checks: planned.plan?.checks,
  }
  const stand = (step: SetupStep): SetupStand => setupStand(step, facts, today)
  const stands = {
    days: stand("days"),
    people: stand("people"),
    views: stand("views"),
    groups: stand("groups"),
    heads: stand("heads"),
    reminders: stand("reminders"),
    silence: stand("silence"),
    checks: stand("checks"),
  }
  const company = settings?.settings
  const looks = planned.plan?.checks.filter(({ count }) => count > 0).length
  const parts: Readonly<Record<SetupStep, Part>> = {
    days: {
      title: t`Name and days`,
      summary: daysWords(cycle, company?.timeZone, today),
      inside: <SetupDays cycle={cycle} zone={company?.timeZone} />,
    },
    people: {
      title: t`Who is assessed`,
      summary: preview
        ? `${people(preview.participants)}: ${populationWords(cycle.population)}`
        : populationWords(cycle.population),
      inside: <SetupPeople cycle={cycle} />,
    },
    views: {
      title: t`From which views`,
      summary: viewsWords(cycle.perspectives, company?.perspectiveWeights),
      inside: <SetupViews cycle={cycle} />,
    },
    groups: {
      title: t`Shown only in groups`,
      summary: company ? t`${company.kDecision} for others, ${company.kDevelopment} for one’s own view` : "",
      inside: <Groups />,
    },
    heads: {
      title: t`Nobody above`,
      summary: headsWords(preview?.withoutRaterCount, cycle.assessors?.length ?? 0),
      inside: preview ? (
        <HeadAssessors cycle={cycle} alone={preview.withoutRater} count={preview.withoutRaterCount} />
      ) : (
        <p>{error ? t`Who has nobody above could not be read. Load the page again.` : t`Reading`}</p>
      ),
    },
    reminders: {
      title: t`Reminders`,
      summary: cycle.reminders ? reminderWords(cycle.reminders) : "",
      inside: cycle.reminders ? <ReminderPlan cycleId={cycle.id} plan={cycle.reminders} /> : null,
    },
    silence: {
      title: t`Who will get silence`,
      summary: planned.plan ? silenceWords(planned.plan) : "",
      inside: <Coverage {...planned} percent={percent} onPercent={setPercent} />,
    },
    checks: {
      title: t`Before you open`,
      summary: looks === undefined ? "" : checksWords(looks),
      inside: planned.plan ? (
        <LaunchChecks checks={planned.plan.checks} kDecision={planned.plan.kDecision} />
      ) : (
        <p>{planned.error ? t`What to look at could not be read. Load the page again.` : t`Reading`}</p>
      ),
    },
  }
  return { parts, stands }
}

function checksWords(looks: number): string {
  if (looks === 0) return t`Nothing to look at`
  return looks === 1 ? t`One thing to look at` : t`${looks} things to look at`
}

function Groups() {
  return (
    <p>{rich`Views from direct reports, from two levels down and from peers are shown in groups of at least this many: never fewer than 5 to others and 4 to the person they are about. The sizes are the company’s, and freeze when the cycle opens. ${<Link to="/settings">{t`Change the group sizes`}</Link>}`}</p>
  )
}
