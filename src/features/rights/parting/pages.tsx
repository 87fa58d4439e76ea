import { errorSummaryHeading } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import type { Pair } from '../../pair/types.ts'
import { currentPairs, isGone, presentMembers } from '../../people/rules.ts'
import type { Member, Pair as OwnersPair, People } from '../../people/types.ts'
import { text } from './text.ts'
import type { ChangeRefusal } from './types.ts'

function Steps({ id, heading, lines }: { id: string; heading: string; lines: string[] }) {
  return (
    <Section id={id} heading={heading}>
      <ul class="list-disc pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}

/** What each of the two keeps when they no longer talk, and what one can do about it. */
export function pairPartingPage({ viewer, pair }: { viewer: Viewer; pair: Pair }) {
  const t = text[viewer.language].pair
  const role = pair.employee.id === viewer.memberId ? 'employee' : 'leader'
  const other = role === 'employee' ? pair.leader.name : pair.employee.name
  const at = { pairId: pair.id }
  return {
    title: t.title(other),
    body: (
      <>
        <PageHeading lead={pair.goesOn ? t.goesOn(other) : t.ended(other)}>{t.title(other)}</PageHeading>
        <Steps id="both" {...t.both} />
        <Steps id="mine" {...t.mine[role]} />
        <Steps id="next" {...t.next[role]} />
        <Section id="do" heading={t.doHeading}>
          <Actions>
            <ButtonLink tone="secondary" icon="download" href={`${urls.myData()}#archive`}>
              {t.archive}
            </ButtonLink>
            <ButtonLink tone="secondary" icon="remove" href={`${urls.myData()}#erasing`}>
              {t.erase}
            </ButtonLink>
            {role === 'employee' && (
              <ButtonLink tone="secondary" href={urls.pairTasks(at)}>
                {t.tasks}
              </ButtonLink>
            )}
            <ButtonLink tone="quiet" icon="arrowLeft" href={urls.pair(at)}>
              {t.back}
            </ButtonLink>
          </Actions>
        </Section>
      </>
    ),
  }
}

/** For the owner: what to do, and in which order, when a member leaves. */
export function memberPartingPage(props: { viewer: Viewer; people: People; member: Member }) {
  const { viewer, people, member } = props
  const t = text[viewer.language].member
  const { name } = member
  const given = givenName(name)
  const nameOf = (id: string): string => people.members.find((one) => one.id === id)?.name ?? ''
  const pairs = currentPairs(people).filter((pair) => [pair.leaderId, pair.employeeId].includes(member.id))
  const gone = isGone(member)
  return {
    title: t.title(name),
    current: 'people' as const,
    body: (
      <>
        <PageHeading lead={t.lead(given)}>{t.title(name)}</PageHeading>
        <Section id="talks" heading={t.talks}>
          {pairs.length === 0 && <p class="text-muted">{t.none(given)}</p>}
          <List label={t.talks}>
            {pairs.map((pair) => (
              <ListRow
                key={pair.id}
                id={`talk-${pair.id}`}
                title={
                  pair.leaderId === member.id
                    ? t.leads(name, nameOf(pair.employeeId))
                    : t.ledBy(name, nameOf(pair.leaderId))
                }
                trailing={
                  pair.leaderId === member.id && (
                    <ButtonLink tone="secondary" href={urls.leaderChange({ pairId: pair.id })}>
                      {t.newLeader}
                    </ButtonLink>
                  )
                }
              />
            ))}
          </List>
        </Section>
        <Steps id="tell" {...t.tell} />
        <Steps id="keeps" {...t.keeps(given)} />
        <Section id="close" heading={t.close}>
          <p class="mb-4">{gone ? t.gone(given) : t.closeWords(given)}</p>
          {!gone && member.id !== viewer.memberId && (
            <Form action={urls.memberDeactivation({ memberId: member.id })}>
              <Actions>
                <Button tone="danger">{t.closeButton(name)}</Button>
              </Actions>
            </Form>
          )}
        </Section>
      </>
    ),
  }
}

/** For the owner: another leader for an employee, and what that means for the three. */
export function leaderChangePage(props: {
  viewer: Viewer
  people: People
  pair: OwnersPair
  refused?: { code: ChangeRefusal; leaderId: string }
  ended?: boolean
}) {
  const { viewer, people, pair, refused, ended } = props
  const t = text[viewer.language].change
  const nameOf = (id: string): string => people.members.find((one) => one.id === id)?.name ?? ''
  const [employee, leader] = [nameOf(pair.employeeId), nameOf(pair.leaderId)]
  const others = presentMembers(people).filter(({ id }) => id !== pair.leaderId && id !== pair.employeeId)
  const error = refused && t.errors[refused.code]
  return {
    title: t.title(employee),
    current: 'people' as const,
    status: ended ? (409 as const) : refused ? (422 as const) : (200 as const),
    flash: ended && <Flash tone="problem" message={t.ended} />,
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={error ? [{ field: 'leaderId', message: error }] : []}
        />
        <PageHeading lead={t.lead(employee, leader)}>{t.title(employee)}</PageHeading>
        <Steps id="happens" heading={t.happens} lines={t.lines(givenName(employee), givenName(leader))} />
        {others.length === 0 ? (
          <p class="mt-10">{t.nobody}</p>
        ) : (
          <div class="mt-10">
            <Form action={urls.leaderChange({ pairId: pair.id })}>
              <SelectField
                name="leaderId"
                label={t.field}
                options={[
                  { value: '', label: t.choose },
                  ...others.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={refused?.leaderId}
                error={error}
                required
              />
              <Actions>
                <Button>{t.button}</Button>
              </Actions>
            </Form>
          </div>
        )}
      </>
    ),
  }
}

/** The way to what each keeps, on the page of two who have parted. */
export function PartingLink({ viewer, pairId }: { viewer: Viewer; pairId: string }) {
  return (
    <ButtonLink tone="secondary" href={urls.pairParting({ pairId })}>
      {text[viewer.language].pair.link}
    </ButtonLink>
  )
}

/** The ways to the two paths, for the page of people. */
export function LeavingLink({ viewer, memberId }: { viewer: Viewer; memberId: string }) {
  return <a href={urls.memberParting({ memberId })}>{text[viewer.language].member.link}</a>
}

export function NewLeaderLink({ viewer, pairId }: { viewer: Viewer; pairId: string }) {
  return (
    <ButtonLink tone="secondary" href={urls.leaderChange({ pairId })}>
      {text[viewer.language].change.link}
    </ButtonLink>
  )
}
