import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { passwordText } from '../../platform/identity/password-text.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Definitions } from '../../ui/definition.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { text } from './text.ts'
import type { Invitation, Standing } from './types.ts'

interface Shown {
  language: Language
  invitation: Invitation
  token: string
  standing: Exclude<Standing, 'owes-code'>
  /** The address of whoever is signed in. */
  ownEmail?: string
  mailIsSent: boolean
  typed?: Record<string, string>
  errors?: FieldError[]
}

const addressOf = (token: string): string => `${urls.invitation()}?token=${encodeURIComponent(token)}`

/** Who invites whom to what, and the one thing to do about it. */
export function invitationPage(shown: Shown) {
  const { language, invitation, errors = [] } = shown
  const t = text[language]
  const wrong = errors.map(({ field, code }) => ({
    field,
    message: errorText(language, code, { ...passwordText[language].errors, ...t.errors }),
  }))
  return {
    title: t.title(invitation.organisationName),
    status: errors.length > 0 ? (422 as const) : (200 as const),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={wrong} />
        <PageHeading lead={t.lead(invitation.inviterName)}>
          {t.title(invitation.organisationName)}
        </PageHeading>
        <div class="mb-8">
          <Definitions items={[{ term: t.address, value: invitation.email }]} />
        </div>
        <Way {...shown} wrong={new Map(wrong.map(({ field, message }) => [field, message]))} />
      </>
    ),
  }
}

function Way(props: Shown & { wrong: Map<string, string> }) {
  const { language, invitation, token, standing, typed = {}, wrong } = props
  const t = text[language]
  switch (standing) {
    case 'new':
      return (
        <Form action={addressOf(token)}>
          <TextField
            name="name"
            label={t.name}
            value={typed.name ?? invitation.memberName}
            autocomplete="name"
            audience={{ kind: 'shared', text: t.nameAudience }}
            error={wrong.get('name')}
          />
          <TextField
            name="password"
            type="password"
            label={t.password}
            autocomplete="new-password"
            hint={props.mailIsSent ? t.passwordOptional : t.passwordNeeded}
            error={wrong.get('password')}
          />
          <Button wide>{t.accept}</Button>
        </Form>
      )
    case 'accept':
      return (
        <Form action={addressOf(token)}>
          <Button wide>{t.join(invitation.organisationName)}</Button>
        </Form>
      )
    case 'sign-in':
      return (
        <>
          <p class="mb-6">{t.known(invitation.email)}</p>
          <ButtonLink href={`${urls.signIn()}?next=${encodeURIComponent(addressOf(token))}`}>
            {t.signIn}
          </ButtonLink>
        </>
      )
    case 'someone-else':
      return (
        <Form action={urls.signOut()}>
          <p>{t.else(props.ownEmail ?? '', invitation.email)}</p>
          <Button icon="signOut">{t.signOut}</Button>
        </Form>
      )
  }
}

/** An invitation that cannot be accepted: why, and what to do. Says nothing of who or where. */
export function closedPage(language: Language, state: 'accepted' | 'revoked' | 'expired') {
  const t = text[language]
  return {
    title: t.closed[state].title,
    status: 409 as const,
    body: (
      <>
        <PageHeading lead={t.closed[state].lead}>{t.closed[state].title}</PageHeading>
        <ButtonLink href={urls.signIn()}>{t.signIn}</ButtonLink>
      </>
    ),
  }
}
