import { plainDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { NewLeaderLink } from '../../rights/parting/pages.tsx'
import { currentPairs, presentMembers } from '../rules.ts'
import { text } from '../text.ts'
import type { Pair, People } from '../types.ts'

interface Shown {
  viewer: Viewer
  people: People
  typed?: Record<string, string>
  error: (field: string) => string | undefined
}

/** Who leads whom: each pair with the way to end it, one more pair, and those that have ended. */
export function Pairs(props: Shown) {
  const { viewer, people } = props
  const t = text[viewer.language]
  const names = new Map(people.members.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? ''
  const current = currentPairs(people)
  const ended = people.pairs.filter(({ endedAt }) => endedAt !== null)
  return (
    <Section id="pairs" heading={t.pairsHeading}>
      <p class="mb-4 text-muted">{current.length > 0 ? t.pairsLead : t.pairsEmpty}</p>
      <ul class="divide-y divide-base-300">
        {current.map((pair) => (
          <li key={pair.id} id={`pair-row-${pair.id}`}>
            <OnePair
              viewer={viewer}
              pair={pair}
              line={t.pairLine(nameOf(pair.leaderId), nameOf(pair.employeeId))}
            />
          </li>
        ))}
      </ul>
      <Details id="add-pair" summary={t.addPairHeading} open={props.typed !== undefined}>
        <AddPairForm {...props} />
      </Details>
      {ended.length > 0 && (
        <Details id="ended-pairs" summary={t.endedHeading}>
          <ul>
            {ended.map(({ id, leaderId, employeeId, endedAt }) => (
              <li key={id}>{t.endedLine(nameOf(leaderId), nameOf(employeeId), dayOf(viewer, endedAt))}</li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

const dayOf = ({ language, timeZone }: Viewer, at: Temporal.Instant | null): string =>
  at ? plainDate(language, at.toZonedDateTimeISO(timeZone).toPlainDate()) : ''

function OnePair({ viewer, pair, line }: { viewer: Viewer; pair: Pair; line: string }) {
  const t = text[viewer.language]
  return (
    <Details id={`pair-${pair.id}`} group="pairs" summary={line}>
      <p class="mb-4">{t.endMeans}</p>
      <Form action={urls.pairEnd({ pairId: pair.id })}>
        <Actions>
          <NewLeaderLink viewer={viewer} pairId={pair.id} />
          <Button tone="danger" aria-label={`${t.endPair}: ${line}`}>
            {t.endPair}
          </Button>
        </Actions>
      </Form>
    </Details>
  )
}

function AddPairForm({ viewer, people, typed = {}, error }: Shown) {
  const t = text[viewer.language]
  const options = [
    { value: '', label: t.choose },
    ...presentMembers(people).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Form action={urls.pairs()}>
      <SelectField
        name="leaderId"
        label={t.pairLeader}
        options={options}
        value={typed.leaderId}
        error={error('leaderId')}
        required
      />
      <SelectField
        name="employeeId"
        label={t.pairEmployee}
        options={options}
        value={typed.employeeId}
        error={error('employeeId')}
        required
      />
      <Actions>
        <Button tone="secondary">{t.addPair}</Button>
      </Actions>
    </Form>
  )
}
