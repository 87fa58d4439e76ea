import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { AddMemberForm } from './adding/pages.tsx'
import { MemberList } from './members/pages.tsx'
import { Pairs } from './pairs/pages.tsx'
import { text } from './text.ts'
import { type People, thingsDone } from './types.ts'

/** A form that was refused: what was typed, and what is wrong. */
export interface Refused {
  form: 'member' | 'pair'
  typed: Record<string, string>
  errors: FieldError[]
}

interface Shown {
  viewer: Viewer
  people: People
  sendsMail: boolean
  refused?: Refused
  /** What was just done, and to whom, as the address says it. */
  done?: { what?: string; about?: string }
  problem?: 'self' | 'last-owner' | { erased: string }
}

/** Everyone in the company and who leads whom, for the owner. */
export function peoplePage({ viewer, people, sendsMail, refused, done, problem }: Shown) {
  const t = text[viewer.language]
  const alone = people.members.length === 1
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code, t.errors),
  }))
  const of = (form: Refused['form']) => ({
    typed: refused?.form === form ? refused.typed : undefined,
    error: (field: string) =>
      errors.find((error) => refused?.form === form && error.field === field)?.message,
  })
  const adding = <AddMemberForm viewer={viewer} people={people} sendsMail={sendsMail} {...of('member')} />
  return {
    title: t.title,
    current: 'people' as const,
    live: 'all' as const,
    flash: problem ? (
      <Flash message={problemText(viewer, problem)} tone="problem" />
    ) : (
      !refused && <DoneFlash viewer={viewer} people={people} {...done} />
    ),
    body: (
      <>
        <PageHeading
          lead={t.lead}
          actions={
            <>
              <ButtonLink href={urls.peopleList()} tone="secondary" icon="people">
                {t.pasteList}
              </ButtonLink>
              <ButtonLink href={urls.closings()} tone="secondary" icon="calendar">
                {t.closings}
              </ButtonLink>
            </>
          }
        >
          {t.title}
        </PageHeading>
        <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errors} />
        {alone ? (
          <Section id="add" heading={t.addFirstHeading}>
            <div class="flex flex-col gap-8">
              <Empty icon="people" text={t.empty} />
              {adding}
            </div>
          </Section>
        ) : (
          <>
            <Section id="members" heading={t.listHeading}>
              <MemberList viewer={viewer} people={people} />
            </Section>
            <Pairs viewer={viewer} people={people} {...of('pair')} />
            <Section id="add" heading={t.addHeading}>
              {adding}
            </Section>
          </>
        )}
      </>
    ),
  }
}

function problemText({ language }: Viewer, problem: NonNullable<Shown['problem']>): string {
  const t = text[language]
  if (problem === 'self') return t.self
  return problem === 'last-owner' ? t.lastOwner : t.erasedStays(problem.erased)
}

function DoneFlash(props: { viewer: Viewer; people: People; what?: string; about?: string }) {
  const t = text[props.viewer.language]
  const what = thingsDone.find((known) => known === props.what)
  const about = props.about ?? ''
  if (!what) return null
  if (what === 'listed') {
    const count = /^\d{1,3}$/.test(about) ? Number(about) : 0
    return (
      <Flash message={count > 0 ? t.done.listed(count) : t.nothingNew} tone={count > 0 ? 'done' : 'note'} />
    )
  }
  const nameOf = (id: string) => props.people.members.find((member) => member.id === id)?.name
  if (what === 'paired' || what === 'ended') {
    const pair = props.people.pairs.find(({ id }) => id === about)
    if (!pair) return null
    return <Flash message={t.done[what](nameOf(pair.leaderId) ?? '', nameOf(pair.employeeId) ?? '')} />
  }
  const name = nameOf(about)
  if (!name) return null
  if (what === 'deactivated-first') return <Flash message={t.deactivatedFirst(name)} tone="problem" />
  if (what === 'erased-stays') return <Flash message={t.erasedStays(name)} tone="problem" />
  const undo =
    what === 'deactivated'
      ? { label: t.undo, action: urls.memberReactivation({ memberId: about }) }
      : undefined
  return <Flash message={t.done[what](name)} undo={undo} />
}
