import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import type { Absence, MovedBecause } from '../../cadence/types.ts'
import { daysInWords, whenOf } from '../pages.tsx'
import { text } from '../text.ts'
import type { PairReplan } from '../types.ts'

/** What is about to be kept, as it was typed. */
export type Change =
  | { kind: 'week'; typed: Record<string, string> }
  | { kind: 'absence'; typed: Record<string, string>; value: Absence }

/** What a new working week or an absence moves, before it is kept. */
export function previewPage(props: { viewer: Viewer; change: Change; replans: readonly PairReplan[] }) {
  const { viewer, change, replans } = props
  const t = text[viewer.language]
  const title =
    change.kind === 'week' ? t.preview.week : t.preview.absence(daysInWords(viewer.language, change.value))
  return {
    title,
    body: (
      <>
        <PageHeading overline={t.title}>{title}</PageHeading>
        <Card>
          {replans.length === 0 && <p>{t.preview.nothing}</p>}
          <p class="text-muted">{t.seen}</p>
          <Actions>
            <Form
              action={change.kind === 'week' ? urls.workingWeek() : urls.absences()}
              hidden={change.typed}
            >
              <Button icon="check">{t.preview.keep[change.kind]}</Button>
            </Form>
            <ButtonLink tone="secondary" href={urls.availability()}>
              {t.preview.back}
            </ButtonLink>
          </Actions>
        </Card>
        {replans.map((replan) => (
          <PairLines key={replan.pairId} language={viewer.language} replan={replan} />
        ))}
      </>
    ),
  }
}

function PairLines({ language, replan }: { language: Language; replan: PairReplan }) {
  const t = text[language].preview
  const lines = [
    ...replan.moves.map(({ meeting, to }) => ({ meeting, detail: t.movedTo(whenOf(language, to)) })),
    ...replan.left.map(({ meeting, because }) => ({
      meeting,
      detail: `${t.stays} (${reasonInWords(language, because)})`,
    })),
  ].sort((a, b) => Temporal.Instant.compare(a.meeting.startsAt, b.meeting.startsAt))
  return (
    <Section id={`pair-${replan.pairId}`} heading={t.with(replan.other.name)}>
      <List>
        {lines.map(({ meeting, detail }) => (
          <ListRow
            key={meeting.id}
            id={`meeting-${meeting.id}`}
            title={<span class="inline-block first-letter:uppercase">{whenOf(language, meeting)}</span>}
            detail={detail}
          />
        ))}
      </List>
    </Section>
  )
}

const reasonInWords = (language: Language, because: MovedBecause): string =>
  because.kind === 'holiday' ? because.name[language] : text[language].because[because.kind]
