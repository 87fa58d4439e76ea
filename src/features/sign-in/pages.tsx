import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { text } from './text.ts'

/** A form that was sent from this page and refused. */
export interface Refused {
  form: 'link' | 'password' | 'code'
  errors: FieldError[]
  typed: Record<string, string>
}

interface SignIn {
  language: Language
  next: string
  mailIsSent: boolean
  passkeys: boolean
  signupOpen: boolean
  told?: 'sent' | 'signed-out' | 'passkey-failed'
  refused?: Refused
}

/** The ids of the fields: two forms of one page ask for an address. */
const fieldId = (form: Refused['form'], field: string): string =>
  form === 'code' ? field : `${form}-${field}`

const errorsOf = (language: Language, refused?: Refused) =>
  (refused?.errors ?? []).map(({ field, code }) => ({
    field: fieldId(refused!.form, field),
    message: errorText(language, code, text[language].errors),
  }))

/** The three ways in. Where mail is not set up, the password stands first. */
export function signInPage(shown: SignIn) {
  const t = text[shown.language]
  const link = <LinkForm key="link" {...shown} />
  const password = <PasswordForm key="password" {...shown} />
  return {
    title: t.title,
    flash: shown.told && <Told {...shown} />,
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(shown.language)}
          errors={errorsOf(shown.language, shown.refused)}
        />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        {shown.mailIsSent ? [link, password] : [password, link]}
        {shown.passkeys && (
          <div data-passkey={urls.passkeyChallenge()} data-ceremony="get" class="mt-12" hidden>
            <Section id="passkey" heading={t.passkey.heading}>
              <Form action={urls.passkeySignIn()} hidden={{ next: shown.next, credential: '' }}>
                <Button tone="secondary" icon="key" wide>
                  {t.passkey.button}
                </Button>
              </Form>
            </Section>
          </div>
        )}
        <p class="mt-10 text-muted">{t.invite}</p>
        {shown.signupOpen && (
          <p>
            <a href={urls.start()}>{t.start}</a>
          </p>
        )}
      </>
    ),
  }
}

function Told({ language, told, mailIsSent }: SignIn) {
  const t = text[language]
  if (told === 'signed-out') return <Flash message={t.signedOut} />
  if (told === 'passkey-failed') return <Flash tone="problem" message={t.passkey.failed} />
  return <Flash tone="note" message={mailIsSent ? t.sent : t.sentToOutbox} />
}

function LinkForm({ language, next, refused, mailIsSent }: SignIn) {
  const t = text[language]
  const own = refused?.form === 'link' ? refused : undefined
  return (
    <Section id="link" heading={t.link.heading}>
      <Form action={urls.signIn()} hidden={{ next }}>
        <p>{t.link.lead}</p>
        <TextField
          name="email"
          id="link-email"
          type="email"
          autocomplete="email"
          label={t.email}
          value={own?.typed.email}
          error={errorsOf(language, own)[0]?.message}
        />
        <Button tone={mailIsSent ? 'primary' : 'secondary'} icon="mail" wide>
          {t.link.button}
        </Button>
      </Form>
    </Section>
  )
}

function PasswordForm({ language, next, refused, mailIsSent }: SignIn) {
  const t = text[language]
  const own = refused?.form === 'password' ? refused : undefined
  const wrong = new Map(errorsOf(language, own).map(({ field, message }) => [field, message]))
  return (
    <Section id="password" heading={t.withPassword.heading}>
      <Form action={urls.signInPassword()} hidden={{ next }}>
        <TextField
          name="email"
          id="password-email"
          type="email"
          autocomplete="username"
          label={t.email}
          value={own?.typed.email}
          error={wrong.get('password-email')}
        />
        <TextField
          name="password"
          id="password-password"
          type="password"
          autocomplete="current-password"
          label={t.password}
          error={wrong.get('password-password')}
        />
        <Button tone={mailIsSent ? 'secondary' : 'primary'} wide>
          {t.withPassword.button}
        </Button>
      </Form>
    </Section>
  )
}

/** What a link in a mail opens. Nothing happens before the button: programs that look at links press none. */
export function linkPage({ language, token, next }: { language: Language; token: string; next: string }) {
  const t = text[language]
  return {
    title: t.linkTitle,
    body: (
      <>
        <PageHeading lead={t.linkLead}>{t.linkTitle}</PageHeading>
        <Form action={urls.signInLink()} hidden={{ token, next }}>
          <Button wide>{t.linkButton}</Button>
        </Form>
      </>
    ),
  }
}

export function oldLinkPage({ language }: { language: Language }) {
  const t = text[language]
  return {
    title: t.linkOldTitle,
    status: 422 as const,
    body: (
      <>
        <PageHeading lead={t.linkOld}>{t.linkOldTitle}</PageHeading>
        <ButtonLink href={urls.signIn()}>{t.linkAgain}</ButtonLink>
      </>
    ),
  }
}

/** The second step, for a session that owes it. */
export function codePage({
  language,
  next,
  refused,
}: {
  language: Language
  next: string
  refused?: Refused
}) {
  const t = text[language]
  const errors = errorsOf(language, refused)
  return {
    title: t.codeTitle,
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading lead={t.codeLead}>{t.codeTitle}</PageHeading>
        <Form action={urls.signInCode()} hidden={{ next }}>
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            autocomplete="one-time-code"
            autocapitalize="none"
            spellcheck={false}
            error={errors[0]?.message}
          />
          <Button wide>{t.codeButton}</Button>
        </Form>
        <p class="mt-8 text-muted">{t.codeLost}</p>
        <Form action={urls.signOut()}>
          <Actions>
            <Button tone="quiet" icon="signOut">
              {t.signOut}
            </Button>
          </Actions>
        </Form>
      </>
    ),
  }
}
