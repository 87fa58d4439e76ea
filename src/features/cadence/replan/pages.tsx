import type { Language } from '../../../platform/session/viewer.ts'
import { Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { reasonInWords, whenInWords } from '../pages.tsx'
import { text } from './text.ts'
import type { PairReplan } from './types.ts'

/** What a change of days does to the viewer's own conversations, person by person: from when to when, and what stays. */
export function Replans({ language, replans }: { language: Language; replans: readonly PairReplan[] }) {
  return (
    <>
      {replans.map((replan) => (
        <PairLines key={replan.pairId} language={language} replan={replan} />
      ))}
    </>
  )
}

function PairLines({ language, replan }: { language: Language; replan: PairReplan }) {
  const t = text[language]
  const lines = [
    ...replan.moves.map(({ meeting, to }) => ({ meeting, detail: t.movedTo(whenInWords(language, to)) })),
    ...replan.left.map(({ meeting, because }) => ({
      meeting,
      detail: t.stays(reasonInWords(language, because)),
    })),
  ].sort((a, b) => Temporal.Instant.compare(a.meeting.startsAt, b.meeting.startsAt))
  return (
    <Section id={`pair-${replan.pairId}`} heading={t.with(replan.other.name)}>
      <List>
        {lines.map(({ meeting, detail }) => (
          <ListRow
            key={meeting.id}
            id={`meeting-${meeting.id}`}
            title={<span class="inline-block first-letter:uppercase">{whenInWords(language, meeting)}</span>}
            detail={detail}
          />
        ))}
      </List>
    </Section>
  )
}
