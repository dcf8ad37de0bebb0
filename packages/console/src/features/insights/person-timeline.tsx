import { useQuery } from "@apollo/client/react"
import { parseDay } from "@rung/domain/kit/day"
import type { ReactNode } from "react"
import {
  LayerExpectsDocument,
  PassageDayDocument,
  type PersonHeadFragment,
  type PersonPageQuery,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { LayerTimeline, type Passage } from "../../parts/layer-timeline.tsx"
import styles from "./person-page.module.css"
import {
  type LastPassage,
  lastPassage,
  passageLines,
  timelineSpans,
  timelineTable,
  untilToday,
} from "./person-words.ts"

type PersonTimelineProps = {
  readonly person: PersonHeadFragment
  readonly periods: PersonPageQuery["layerTimeline"]
}

/** From rung to rung, with what the last change of layer made count. */
export function PersonTimeline({ person, periods }: PersonTimelineProps) {
  const past = untilToday(periods, todayHere())
  const spans = timelineSpans(past, person.title)
  const last = lastPassage(past)
  const today = parseDay(todayHere())
  if (spans.length === 0 || !today) return null
  return (
    <div className={styles.timeline}>
      <ChartFrame title={t`Layers of ${person.name}`} quietTitle table={timelineTable(spans)}>
        {last ? (
          <WithPassage personId={person.id} last={last}>
            {(passage) => <LayerTimeline spans={spans} passage={passage} today={today} />}
          </WithPassage>
        ) : (
          <LayerTimeline spans={spans} today={today} />
        )}
      </ChartFrame>
    </div>
  )
}

type WithPassageProps = {
  readonly personId: string
  readonly last: LastPassage
  readonly children: (passage: Passage) => ReactNode
}

function WithPassage({ personId, last, children }: WithPassageProps) {
  const { day, from, to } = last
  const asked = ({ layer, hybridShare }: LastPassage["from"]) => ({ variables: { layer, hybridShare } })
  const before = useQuery(LayerExpectsDocument, asked(from)).data?.expectations.expected ?? []
  const after = useQuery(LayerExpectsDocument, asked(to)).data?.expectations.expected ?? []
  // Of another day than the page's: kept out of the cache, which knows one person once.
  const { data } = useQuery(PassageDayDocument, { variables: { id: personId, day }, fetchPolicy: "no-cache" })
  const reason = data?.person.layerDetail?.reasons.at(-1)?.words
  const lines = [...(reason ? [reason] : []), ...passageLines(before, after)]
  return children({ day, heading: t`Passage, ${dayWords(day, "")}`, lines })
}
