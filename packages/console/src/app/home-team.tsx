import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { stateWords } from "../features/assessments/form-words.ts"
import {
  type AfterReleaseQuery,
  type FormHeadFragment,
  HomeTeamDocument,
  type HomeTeamQuery,
} from "../generated/graphql.ts"
import { rich, t } from "../language/t.ts"
import { people } from "../parts/figures.ts"
import { LayerName } from "../parts/layer-mark.tsx"
import { Table } from "../ui/table.tsx"
import styles from "./home-page.module.css"

type TeamProps = {
  readonly personId: string
  readonly forms: readonly FormHeadFragment[]
  readonly after: AfterReleaseQuery["afterRelease"]
}

type Member = HomeTeamQuery["orgChildren"]["edges"][number]["node"]

/** Who reports to the viewer, by name, with what the viewer may see of each. */
export function HomeTeam({ personId, forms, after }: TeamProps) {
  const { data, error } = useQuery(HomeTeamDocument, { variables: { personId } })
  if (error) return <p className={styles.quiet}>{t`Who reports to you could not be read.`}</p>
  const places = data?.orgChildren.edges.map(({ node }) => node) ?? []
  const team = places
    .filter(({ kind }) => kind === "PERSON")
    .toSorted((one, other) => (one.name ?? "").localeCompare(other.name ?? ""))
  if (team.length === 0) return null
  const views = new Map(
    forms.filter(({ perspective }) => perspective === "MANAGER").map((form) => [form.subject.personId, form]),
  )
  const released = new Map(after.people.map((each) => [each.person.id, each]))
  const rest = (data?.orgChildren.totalCount ?? 0) - places.length
  return (
    <section aria-labelledby="home-team" className={styles.part}>
      <h2 id="home-team">{t`My people`}</h2>
      <Table
        caption={t`My people`}
        dense
        rows={team}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: t`Person`, cell: (member) => <MemberName member={member} /> },
          {
            key: "layer",
            head: t`Layer`,
            width: "112px",
            cell: ({ layer, hybridShare }) =>
              layer ? <LayerName layer={layer} hybridShare={hybridShare} quiet /> : null,
          },
          { key: "title", head: t`What they do`, cell: ({ title }) => title ?? "" },
          {
            key: "view",
            head: t`My view`,
            width: "120px",
            cell: ({ id }) => viewOf(views.get(id)),
          },
          {
            key: "results",
            head: after.release ? after.release.cycleName : t`Results`,
            width: "170px",
            cell: ({ id }) => <ResultsOf of={released.get(id)} cycleId={after.release?.cycleId} />,
          },
        ]}
      />
      {rest > 0 ? (
        <p
          className={styles.quiet}
        >{rich`And ${people(rest)} more: ${<Link to="/org">{t`see them in the org`}</Link>}.`}</p>
      ) : null}
    </section>
  )
}

function MemberName({ member: { id, name } }: { readonly member: Member }) {
  return (
    <Link to="/people/$id" params={{ id }} className={styles.name}>
      {name}
    </Link>
  )
}

function viewOf(form: FormHeadFragment | undefined): string {
  if (!form) return ""
  return stateWords(form) || t`To begin`
}

type ResultsOfProps = {
  readonly of: AfterReleaseQuery["afterRelease"]["people"][number] | undefined
  readonly cycleId: string | undefined
}

function ResultsOf({ of: report, cycleId }: ResultsOfProps) {
  if (!report || !cycleId) return null
  const { person, acknowledgedAt } = report
  return (
    <Link
      to="/people/$id/conversation"
      params={{ id: person.id }}
      search={{ cycle: cycleId }}
      aria-label={
        acknowledgedAt ? t`Read by them: guide for ${person.name}` : t`Prepare the talk with ${person.name}`
      }
    >
      {acknowledgedAt ? t`Read by them` : t`Prepare the talk`}
    </Link>
  )
}
