import { nearDate } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { draftParts, type Draft as SomeDraft } from '../../ui/draft.tsx'
import { type Audience, AudienceNote } from '../../ui/field.tsx'
import { Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import type { Pair } from '../pair/types.ts'
import { askedOf } from './rules.ts'
import { text } from './text.ts'
import type { Training, Wish } from './types.ts'

/** Who looks, and on which day of theirs. */
export interface Looking {
  viewer: Viewer
  today: Temporal.PlainDate
}

/** The forms that can come back, and the parts of a page that show one. */
export type Draft = SomeDraft<'wish' | 'closing' | 'training' | 'agreement' | `effect-${string}`>
export const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code, text[language].errors),
})

/** The other of the two, and their given name. */
export const otherOf = (pair: Pair, viewer: Viewer) =>
  pair.leader.id === viewer.memberId ? pair.employee : pair.leader
export const otherName = (pair: Pair, viewer: Viewer): string => givenName(otherOf(pair, viewer).name)

/** Who can read the wish, and all that hangs on it, now. */
export function audienceOf({ pair, shared }: Wish, viewer: Viewer): Audience {
  const t = text[viewer.language]
  return shared
    ? { kind: 'shared', text: t.youAnd(otherName(pair, viewer)) }
    : { kind: 'private', text: t.onlyYou }
}

/** "Kursus · 3. november – 5. november · Odense" */
export function trainingFacts(training: Training, { viewer, today }: Looking): string {
  const t = text[viewer.language].training
  const { firstDate, lastDate } = training
  const day = (date: Temporal.PlainDate) => nearDate(viewer.language, date, today)
  const days = firstDate.equals(lastDate) ? day(firstDate) : t.days(day(firstDate), day(lastDate))
  return [t.kinds[training.kind], days, training.place].filter(Boolean).join(' · ')
}

/** What became of a closed wish, and when; empty for an open one. */
export function closedWords({ closing }: Wish, { viewer, today }: Looking): string {
  if (!closing) return ''
  const date = closing.at.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  return text[viewer.language].closing.closed[closing.outcome](nearDate(viewer.language, date, today))
}

/** One wish in a list. */
export function WishRow({ wish, ...looking }: Looking & { wish: Wish }) {
  const { viewer } = looking
  const t = text[viewer.language]
  const facts = [
    closedWords(wish, looking),
    wish.stepIds.length > 0 && t.steps(wish.stepIds.length),
    ...wish.trainings.map(({ title }) => title),
  ]
  return (
    <ListRow
      id={`wish-${wish.id}`}
      href={urls.wish({ wishId: wish.id })}
      title={wish.title}
      detail={
        <>
          <p>{facts.filter(Boolean).join(' · ')}</p>
          {wish.authorId === viewer.memberId && (
            <AudienceNote id={`wish-${wish.id}`} audience={audienceOf(wish, viewer)} />
          )}
        </>
      }
    />
  )
}

/** The quiet question to the employee, some weeks after a training, with the way to answer; nothing when none is due. */
export function AskedEffects({ wishes, ...looking }: Looking & { wishes: Wish[] }) {
  const { viewer, today } = looking
  const t = text[viewer.language]
  const asked = askedOf(wishes, viewer.memberId, today)
  if (asked.length === 0) return null
  return (
    <List label={t.question} id="asked-effects">
      {asked.map(({ wish, training }) => (
        <ListRow
          key={training.id}
          id={`asked-${training.id}`}
          title={t.question}
          detail={<p>{t.about(training.title)}</p>}
          href={`${urls.wish({ wishId: wish.id })}#training-${training.id}`}
        />
      ))}
    </List>
  )
}

/** What the employee wants to become better at, on the page of the two. */
export function PairDevelopment(props: Looking & { pair: Pair; wishes: Wish[] }) {
  const { pair, wishes, viewer } = props
  const t = text[viewer.language]
  const open = wishes.filter(({ closing }) => closing === null)
  if (!pair.goesOn && wishes.length === 0) return null
  const own = pair.employee.id === viewer.memberId
  return (
    <Section
      id="development"
      heading={t.heading}
      actions={
        <ButtonLink tone="secondary" icon="growth" href={urls.pairDevelopment({ pairId: pair.id })}>
          {t.open}
        </ButtonLink>
      }
    >
      <AskedEffects {...props} />
      {open.length === 0 ? (
        <p class="text-muted">{own ? t.none : t.noneLeader(otherName(pair, viewer))}</p>
      ) : (
        <List label={t.heading}>
          {open.map((wish) => (
            <WishRow key={wish.id} {...props} wish={wish} />
          ))}
        </List>
      )}
    </Section>
  )
}
