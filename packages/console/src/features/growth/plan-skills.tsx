import { useQuery } from "@apollo/client/react"
import { nextAnchor, PLAN_SKILLS } from "@rung/domain/growth/plan"
import { type ReactNode, useState } from "react"
import { PlanCompetenciesDocument, type PlanPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { SelectField, TextArea } from "../../ui/field.tsx"
import styles from "./plan.module.css"
import { EntryText } from "./plan-entry-text.tsx"
import { type PlanSaving, usePlanSaving } from "./use-plan-saving.ts"

/** What a suggestion aims at: the anchor above the middle of the scale. */
const MIDDLE = 3

type PlanSkillsProps = {
  readonly plan: PlanPartsFragment | null
  /** The skill a new one begins with. */
  readonly first: string | undefined
}

/** The skills to work on, each with its why and what is seen one step up. */
export function PlanSkills({ plan, first }: PlanSkillsProps) {
  const { data } = useQuery(PlanCompetenciesDocument)
  const saving = usePlanSaving(plan)
  const skills = plan?.skills ?? []
  const competencies = data?.contract?.competencies ?? []
  const left = competencies.filter(({ code }) => !skills.some(({ competency }) => competency === code))
  return (
    <section className={styles.part} aria-labelledby="plan-skills">
      <h2 id="plan-skills">{t`What I work on`}</h2>
      <ul className={styles.list}>
        {skills.map((skill) => {
          const known = competencies.find(({ code }) => code === skill.competency)
          const next = known && nextAnchor(known.anchors, MIDDLE)
          return (
            <Skill
              key={skill.competency}
              skill={skill}
              name={known ? `${known.code} ${known.name}` : skill.competency}
              saving={saving}
            >
              {next ? <p className={styles.quiet}>{t`To reach ${next.level}: ${next.text}`}</p> : null}
            </Skill>
          )
        })}
      </ul>
      {skills.length < PLAN_SKILLS && left.length > 0 ? (
        <AddSkill isFirst={!plan} begin={first} left={left} saving={saving} />
      ) : null}
      {saving.refusal ? (
        <p className={styles.refusal} role="alert">
          {saving.refusal}
        </p>
      ) : null}
    </section>
  )
}

type SkillProps = {
  readonly skill: PlanPartsFragment["skills"][number]
  readonly name: string
  readonly saving: PlanSaving
  readonly children: ReactNode
}

function Skill({ skill: { competency, why }, name, saving, children }: SkillProps) {
  const rewrite = (text: string) =>
    saving.change((body) => ({
      ...body,
      skills: body.skills.map((each) => (each.competency === competency ? { ...each, why: text } : each)),
    }))
  const remove = () =>
    saving.remove(t`${name} is out of your plan.`, (body) => ({
      ...body,
      skills: body.skills.filter((each) => each.competency !== competency),
    }))
  return (
    <li className={styles.entry}>
      <b>{name}</b>
      <EntryText text={why} label={t`Why ${name}`} longest={2000} mayBeEmpty onSave={rewrite}>
        <Button
          small
          aria-label={t`Take it out: ${name}`}
          onClick={() => void remove()}
        >{t`Take it out`}</Button>
      </EntryText>
      {children}
    </li>
  )
}

type AddSkillProps = {
  readonly isFirst: boolean
  /** The skill it begins with. */
  readonly begin: string | undefined
  readonly left: readonly { readonly code: string; readonly name: string }[]
  readonly saving: PlanSaving
}

function AddSkill({ isFirst, begin, left, saving }: AddSkillProps) {
  const [chosen, setChosen] = useState(begin ?? "")
  const [why, setWhy] = useState("")
  const competency = left.some(({ code }) => code === chosen) ? chosen : ""
  const add = async () => {
    const added = await saving.change((body) => ({ ...body, skills: [...body.skills, { competency, why }] }))
    if (!added) return
    setChosen("")
    setWhy("")
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <SelectField
        label={t`A skill to work on`}
        required
        options={[
          { value: "", label: t`Choose one` },
          ...left.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
        ]}
        value={competency}
        onChange={({ target }) => setChosen(target.value)}
      />
      <TextArea
        label={t`Why`}
        hint={t`If you like, up to 2,000 characters`}
        rows={3}
        maxLength={2000}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <span className={styles.actions}>
        <Button type="submit" filled={isFirst} busy={saving.busy && t`Adding`}>{t`Work on this`}</Button>
      </span>
    </form>
  )
}
