import { dateAndTime } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Definitions } from '../../../ui/definition.tsx'
import { TextField } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { LetRead, ReadingState } from './reading/pages.tsx'
import { calendarKey, isLasting } from './rules.ts'
import { text } from './text.ts'
import type { Account, TouchedEvent } from './types.ts'

/** What stands in a form that is shown: what was typed, and what is wrong with it. */
export interface Draft {
  typed: Record<string, string>
  errors: FieldError[]
}

const sentences = (language: Language, { errors }: Draft) =>
  errors.map(({ field, code }) => ({ field, message: errorText(language, code, text[language].errors) }))

/** The summary on top of a page with a form that was refused. */
export const Refused = ({ viewer, draft }: { viewer: Viewer; draft: Draft }) => (
  <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={sentences(viewer.language, draft)} />
)

interface Shown {
  viewer: Viewer
  account: Account | undefined
  touched: TouchedEvent[]
  /** The choice of a calendar that was refused. */
  draft?: Draft
}

/** The member's own calendar on the calendar page: how to connect it, or how it goes. */
export function OwnCalendar({ viewer, account, touched, draft }: Shown) {
  const t = text[viewer.language]
  return (
    <Card id="own-calendar" heading={t.heading}>
      {account ? (
        <State viewer={viewer} account={account} draft={draft} />
      ) : (
        <>
          <p>{t.lead}</p>
          <Actions>
            <ButtonLink href={urls.caldavAccount()} tone="secondary" icon="calendar">
              {t.begin}
            </ButtonLink>
          </Actions>
        </>
      )}
      {account?.calendarName && !account.leaving && <ReadingState viewer={viewer} account={account} />}
      {touched.length > 0 && <Touched viewer={viewer} touched={touched} />}
      {account && (
        <Actions>
          {account.problem && isLasting(account.problem, account.calendarName !== null) && (
            <ButtonLink href={urls.caldavAccount()} tone="secondary">
              {account.problem === 'credentials' ? t.newPassword : t.change}
            </ButtonLink>
          )}
          <ButtonLink href={urls.caldavRemoval()} tone="quiet">
            {t.disconnect}
          </ButtonLink>
        </Actions>
      )}
    </Card>
  )
}

function State({ viewer, account, draft }: { viewer: Viewer; account: Account; draft?: Draft }) {
  const t = text[viewer.language]
  const { problem, found, calendarName, pushedAt } = account
  const choosing = !calendarName && found !== null && !account.leaving
  return (
    <>
      {account.leaving && <p>{t.leaving}</p>}
      {calendarName && !account.leaving && <p>{t.writesIn(calendarName, hostOf(account.server))}</p>}
      {!calendarName && !found && !problem && <p>{t.asking}</p>}
      {problem && (
        <p id="calendar-problem" class="font-medium text-error">
          {problemText(viewer.language, problem)}
        </p>
      )}
      {problem && !isLasting(problem, calendarName !== null) && (
        <p class="text-muted">{account.triesAgain ? t.again : t.notAgain}</p>
      )}
      {calendarName && !problem && !account.leaving && (
        <p class="text-muted">
          {pushedAt ? t.lastWritten(dateAndTime(viewer.language, pushedAt, viewer.timeZone)) : t.waits}
        </p>
      )}
      {choosing && (
        <Form action={urls.caldavCalendar()}>
          <RadioGroup
            name="calendar"
            label={t.chooseHeading}
            stacked
            value={draft?.typed.calendar}
            error={draft && sentences(viewer.language, draft)[0]?.message}
            options={found.map((one) => ({ value: calendarKey(one.url, found), label: one.name }))}
          />
          <Actions>
            <Button>{t.choose}</Button>
          </Actions>
        </Form>
      )}
    </>
  )
}

const problemText = (language: Language, problem: string): string =>
  (text[language].problems as Record<string, string>)[problem] ?? text[language].problems.failing

const hostOf = (server: string): string => URL.parse(server)?.host ?? server

/** What the member has done to their own events, and the choice about each. */
function Touched({ viewer, touched }: { viewer: Viewer; touched: TouchedEvent[] }) {
  const t = text[viewer.language]
  return (
    <List label={t.touchedHeading}>
      {touched.map((event) => {
        const when = dateAndTime(viewer.language, event.startsAt, viewer.timeZone)
        const said = (event.touched === 'changed' ? t.changed : t.removed)(when, givenName(event.otherName))
        const wordsId = `touched-${event.meetingId}-words`
        const at = { meetingId: event.meetingId }
        return (
          <ListRow
            key={event.meetingId}
            id={`touched-${event.meetingId}`}
            title={<span id={wordsId}>{said}</span>}
            detail={event.cancelled && t.cancelledToo}
            trailing={
              <>
                <Form action={urls.caldavEventRewriting(at)}>
                  <Button tone="secondary" aria-describedby={wordsId}>
                    {event.cancelled ? t.takeOut : t.rewrite}
                  </Button>
                </Form>
                <Form action={urls.caldavEventKeeping(at)}>
                  <Button tone="quiet" aria-describedby={wordsId}>
                    {t.keep}
                  </Button>
                </Form>
              </>
            }
          />
        )
      })}
    </List>
  )
}

/** The page on which a server, a name and a password are given. */
export function connectPage({ viewer, account, draft }: { viewer: Viewer; account?: Account; draft: Draft }) {
  const t = text[viewer.language]
  const { typed } = draft
  const wrong = Object.fromEntries(
    sentences(viewer.language, draft).map(({ field, message }) => [field, message]),
  )
  const field = (name: 'server' | 'username' | 'password') => ({ name, label: t[name], error: wrong[name] })
  const audience = { kind: 'private' as const, text: t.onlyYou }
  const isNew = draft.errors.length === 0
  return {
    title: t.title,
    current: 'calendar' as const,
    status: draft.errors.length > 0 ? (422 as const) : undefined,
    body: (
      <>
        <Refused viewer={viewer} draft={draft} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        {t.what.map((sentence) => (
          <p key={sentence} class="mb-8">
            {sentence}
          </p>
        ))}
        <Form action={urls.caldavAccount()}>
          <TextField
            {...field('server')}
            hint={t.serverHint}
            audience={audience}
            value={typed.server ?? account?.server}
            inputmode="url"
            autocapitalize="none"
            spellcheck={false}
          />
          <TextField
            {...field('username')}
            hint={t.usernameHint}
            audience={audience}
            value={typed.username ?? account?.username}
            autocapitalize="none"
            spellcheck={false}
            autocomplete="off"
          />
          <TextField
            {...field('password')}
            type="password"
            hint={t.passwordHint}
            audience={{ kind: 'private', text: t.sealed }}
            autocomplete="off"
          />
          <LetRead
            viewer={viewer}
            checked={isNew ? (account?.readsBusy ?? false) : typed.readsBusy === 'on'}
            error={wrong.readsBusy}
          />
          <Actions>
            <Button icon="calendar">{t.connect}</Button>
            <ButtonLink href={urls.calendar()} tone="quiet">
              {t.back}
            </ButtonLink>
          </Actions>
        </Form>
        <Section id="where" heading={t.whereHeading}>
          <Definitions items={t.where.map(({ program, value }) => ({ term: program, value }))} />
        </Section>
      </>
    ),
  }
}

/** The page on which it is disconnected: what happens then, and what becomes of the events. */
export function removalPage({ viewer, draft }: { viewer: Viewer; draft: Draft }) {
  const t = text[viewer.language]
  return {
    title: t.removalTitle,
    current: 'calendar' as const,
    status: draft.errors.length > 0 ? (422 as const) : undefined,
    body: (
      <>
        <Refused viewer={viewer} draft={draft} />
        <PageHeading lead={t.removalLead}>{t.removalTitle}</PageHeading>
        <Form action={urls.caldavRemoval()}>
          <RadioGroup
            name="events"
            label={t.removalLegend}
            value={draft.typed.events}
            error={sentences(viewer.language, draft)[0]?.message}
            stacked
            options={[
              { value: 'keep', label: t.keepEvents },
              { value: 'remove', label: t.removeEvents, hint: t.removeHint },
            ]}
          />
          <Actions>
            <Button tone="danger">{t.disconnect}</Button>
            <ButtonLink href={urls.calendar()} tone="quiet">
              {t.back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  }
}
