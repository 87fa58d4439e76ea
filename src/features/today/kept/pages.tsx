import { nearDate } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { urls } from '../../../urls.ts'
import { Question, RhythmDoubt, SittingTogether } from '../../adherence/pages.tsx'
import { text as adherenceText } from '../../adherence/text.ts'
import type { Adviser } from '../../help/types.ts'
import { text } from '../text.ts'
import type { Need, PairLine } from '../types.ts'

/** On top of the start page: what became of a conversation, or a word about the rhythm, answered on the spot. */
export function KeptStep(props: {
  viewer: Viewer
  today: Temporal.PlainDate
  line: PairLine
  need: Extract<Need, { kind: 'asked' | 'doubt' }>
  adviser: Adviser | null
}) {
  const { viewer, today, line, need } = props
  const { language } = viewer
  const shared = { id: 'next-step', overline: text[language].next, viewer, back: urls.today() }
  if (need.kind === 'doubt') {
    const { pairId, other } = line
    const adviser = line.leads ? props.adviser : null
    return <RhythmDoubt {...shared} {...{ pairId, other, adviser }} meetingId={need.meetingId} />
  }
  const { id, date } = need.meeting
  const when = nearDate(language, date, today)
  const heading = adherenceText[language].questionWith(givenName(line.other.name), when)
  return (
    <Question {...shared} meetingId={id} heading={heading} primary>
      {date.equals(today) && <SittingTogether viewer={viewer} meetingId={id} />}
    </Question>
  )
}
