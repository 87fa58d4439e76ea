import { dateAndTime } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading } from '../../platform/i18n/form-text.ts'
import { passwordText } from '../../platform/identity/password-text.ts'
import { Badge } from '../../ui/badge.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { MyDataSection } from '../rights/pages.tsx'
import { partOf, type Shown, SignInAgain } from './parts/pages.tsx'
import { PasskeySection } from './passkeys/pages.tsx'
import { RemindersSection } from './reminders/pages.tsx'
import { SecondFactorSection } from './second-factor/pages.tsx'
import { text } from './text.ts'
import { languages } from './types.ts'

/** Your settings: who you are, how you sign in, where you are signed in. */
export function accountPage(shown: Shown) {
  const { owner, refused, done } = shown
  const t = text[owner.language]
  const said = done !== undefined && done in t.done ? t.done[done as keyof typeof t.done] : undefined
  return {
    title: t.title,
    status: refused ? (422 as const) : (200 as const),
    flash: said && <Flash message={said} />,
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(owner.language)}
          errors={refused ? partOf(shown, refused.part).errors : []}
        />
        <PageHeading lead={owner.organisationId ? t.lead : t.noOrganisation}>{t.title}</PageHeading>
        <About {...shown} />
        <Organisations {...shown} />
        <RemindersSection {...shown} />
        <Password {...shown} />
        <PasskeySection {...shown} />
        <SecondFactorSection {...shown} />
        <Sessions {...shown} />
        {owner.organisationId && <MyDataSection language={owner.language} />}
      </>
    ),
  }
}

function About(shown: Shown) {
  const { owner } = shown
  const t = text[owner.language].about
  const { field, typed } = partOf(shown, 'about')
  return (
    <Section id="about" heading={t.heading}>
      <Form action={urls.accountName()}>
        <TextField
          {...field('name')}
          label={t.name}
          value={typed.name ?? owner.name}
          autocomplete="name"
          audience={{ kind: 'shared', text: t.audience }}
        />
        {owner.organisationId && (
          <RadioGroup
            {...field('language')}
            label={t.language}
            options={languages.map((value) => ({ value, label: t.languages[value] }))}
            value={typed.language ?? owner.language}
          />
        )}
        <p class="text-muted">
          {t.email}: {owner.email}
        </p>
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Organisations({ owner, account }: Shown) {
  const t = text[owner.language].organisations
  if (account.organisations.length < 2) return null
  return (
    <Section id="organisations" heading={t.heading}>
      <List>
        {account.organisations.map(({ id, name }) => (
          <ListRow
            key={id}
            id={`organisation-${id}`}
            title={name}
            trailing={
              id === owner.organisationId ? (
                <Badge tone="kept">{t.current}</Badge>
              ) : (
                <Form action={urls.accountOrganisation()} hidden={{ organisationId: id }}>
                  <Button tone="secondary">{t.switch(name)}</Button>
                </Form>
              )
            }
          />
        ))}
      </List>
    </Section>
  )
}

function Password(shown: Shown) {
  const { owner, account, fresh } = shown
  const t = text[owner.language]
  const { field } = partOf(shown, 'password')
  return (
    <Section id="password" heading={t.password.heading}>
      <p class="mb-4">{account.hasPassword ? t.password.some : t.password.none}</p>
      {!account.hasPassword && !fresh ? (
        <SignInAgain {...shown} part="password" field="password" />
      ) : (
        <Form action={urls.accountPassword()}>
          {account.hasPassword && (
            <TextField
              {...field('current')}
              label={t.password.current}
              type="password"
              autocomplete="current-password"
            />
          )}
          <TextField
            {...field('password')}
            label={t.password.next}
            hint={passwordText[owner.language].hint}
            type="password"
            autocomplete="new-password"
          />
          <p class="text-muted">{t.password.ends}</p>
          <Actions>
            <Button tone="secondary">{account.hasPassword ? t.password.change : t.password.set}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}

function Sessions({ owner, account }: Shown) {
  const t = text[owner.language].sessions
  return (
    <Section id="sessions" heading={t.heading}>
      <List>
        {account.sessions.map((session) => (
          <ListRow
            key={session.id}
            id={`session-${session.id}`}
            title={session.device ?? t.unknown}
            detail={t.started(dateAndTime(owner.language, session.startedAt, owner.timeZone))}
            trailing={
              session.id === owner.sessionId ? (
                <Badge tone="kept">{t.here}</Badge>
              ) : (
                <Form action={urls.accountSessionEnd({ sessionId: session.id })}>
                  <Button tone="secondary" icon="signOut">
                    {t.end}
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </List>
      {account.sessions.length > 1 && (
        <Form action={urls.accountOtherSessionsEnd()}>
          <Actions>
            <Button tone="secondary" icon="signOut">
              {t.endOthers}
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
