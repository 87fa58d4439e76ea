import type { ComponentChildren } from 'preact'
import { plainDate } from '../../../platform/i18n/dates.ts'
import { givenName, possessive } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { Place, rhythmInWords } from '../../cadence/pages.tsx'
import { fieldsOf } from '../../cadence/proposal/rules.ts'
import { agreedOf, waitingOf } from '../../cadence/rules.ts'
import { type Mark, RhythmStrip } from '../../cadence/strip/pages.tsx'
import type { Cadence } from '../../cadence/types.ts'
import type { Participant } from '../../meetings/types.ts'
import { text } from '../text.ts'
import type { Pair } from '../types.ts'

interface RhythmProps {
  viewer: Viewer
  pair: Pair
  other: Participant
  cadences: Cadence[]
}

const formWith = (pairId: string, cadence: Cadence): string =>
  `${urls.cadences({ pairId })}?${new URLSearchParams(fieldsOf(cadence))}`

/** The proposal that waits, on top of the page: for the viewer to answer, or for the other. */
export function WaitingProposal({ viewer, pair, other, cadences }: RhythmProps) {
  const waiting = waitingOf(cadences)
  if (!waiting || !pair.goesOn) return null
  const { language } = viewer
  const t = text[language].rhythm
  const name = givenName(other.name)
  const isMine = waiting.proposedBy === viewer.memberId
  const pairId = pair.id
  return (
    <Card
      id="proposal"
      tone={isMine ? 'plain' : 'wait'}
      heading={isMine ? t.waits(name) : t.yourTurn(possessive(language, name))}
    >
      <Words viewer={viewer} cadence={waiting} />
      {isMine && <p class="text-muted">{t.waitsWhat(name)}</p>}
      <Actions>
        {isMine ? (
          <>
            <ButtonLink tone="secondary" href={formWith(pairId, waiting)} icon="edit">
              {t.editOwn}
            </ButtonLink>
            <Form action={urls.cadenceWithdrawal({ pairId, cadenceId: waiting.id })}>
              <Button tone="quiet">{t.withdraw}</Button>
            </Form>
          </>
        ) : (
          <>
            <ButtonLink href={`${urls.cadencePreview({ pairId })}?proposal=${waiting.id}`}>
              {t.answer}
            </ButtonLink>
            <ButtonLink tone="secondary" href={formWith(pairId, waiting)}>
              {t.another}
            </ButtonLink>
          </>
        )}
      </Actions>
    </Card>
  )
}

function Words({ viewer, cadence }: { viewer: Viewer; cadence: Cadence }) {
  return (
    <div class="text-lg">
      <p class="font-medium">{rhythmInWords(viewer.language, cadence)}</p>
      {cadence.place && (
        <p>
          <Place language={viewer.language} place={cadence.place} />
        </p>
      )}
    </div>
  )
}

/** The rhythm that holds, in words and as half a year, `children` below it; before there is one, the first step towards it. */
export function AgreedRhythm(
  props: RhythmProps & { marks: Mark[]; from: Temporal.PlainDate; children?: ComponentChildren },
) {
  const { viewer, pair, other, cadences, marks } = props
  const t = text[viewer.language].rhythm
  const agreed = agreedOf(cadences)
  const propose = urls.cadences({ pairId: pair.id })
  if (!agreed && marks.length === 0) {
    if (waitingOf(cadences)) return null
    return (
      <Section id="rhythm" heading={t.heading}>
        <Empty icon="rhythm" text={t.empty(givenName(other.name))}>
          <ButtonLink href={propose}>{t.propose}</ButtonLink>
        </Empty>
      </Section>
    )
  }
  const change = !waitingOf(cadences) && (
    <ButtonLink tone="quiet" href={propose}>
      {agreed ? t.change : t.propose}
    </ButtonLink>
  )
  return (
    <Section id="rhythm" heading={t.heading} actions={change || undefined}>
      <div class="flex flex-col gap-6">
        {agreed && <Words viewer={viewer} cadence={agreed} />}
        <RhythmStrip language={viewer.language} label={t.strip} from={props.from} marks={marks} />
        {props.children}
      </div>
    </Section>
  )
}

/** Every version there has been, the newest first: who proposed it, and what became of it. */
export function RhythmHistory(props: RhythmProps) {
  const { viewer, pair, cadences } = props
  const t = text[viewer.language]
  if (cadences.length === 0) return null
  const agreed = agreedOf(cadences)
  return (
    <div class="mt-12">
      <Details id="rhythm-history" summary={t.rhythm.earlier}>
        <List>
          {cadences.map((cadence) => (
            <ListRow
              key={cadence.id}
              id={`cadence-${cadence.id}`}
              title={[rhythmInWords(viewer.language, cadence), cadence.place].filter(Boolean).join(', ')}
              detail={whoAndWhen(props, cadence)}
              trailing={
                !pair.goesOn ? undefined : cadence === agreed ? (
                  <Badge tone="kept">{t.version.holds}</Badge>
                ) : (
                  !cadence.answer && <Badge tone="wait">{t.version.waiting}</Badge>
                )
              }
            />
          ))}
        </List>
      </Details>
    </div>
  )
}

/** "Du foreslog den 3. nov. 2026. Emil accepterede 5. nov. 2026." */
function whoAndWhen({ viewer, other }: RhythmProps, { proposedBy, proposedAt, answer }: Cadence): string {
  const { language, timeZone } = viewer
  const t = text[language]
  const who = (id: string) => (id === viewer.memberId ? t.you : givenName(other.name))
  const day = (at: Temporal.Instant) => plainDate(language, at.toZonedDateTimeISO(timeZone).toPlainDate())
  const proposed = t.version.proposed(who(proposedBy), day(proposedAt))
  return answer ? `${proposed} ${t.version[answer.kind](who(answer.by), day(answer.at))}` : proposed
}
