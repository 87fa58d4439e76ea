import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { passwordText } from '../../platform/identity/password-text.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { text } from './text.ts'

interface Start {
  language: Language
  kind: 'setup' | 'sign-up' | 'another'
  /** Where the form goes: the setup link's key is part of it. */
  action: string
  mailIsSent: boolean
  typed: Record<string, string>
  errors: FieldError[]
}

/** The form that makes a company. */
export function startPage({ language, kind, action, mailIsSent, typed, errors }: Start) {
  const t = text[language]
  const said = { ...passwordText[language].errors, ...t.errors }
  const wrong = errors.map(({ field, code }) => ({ field, message: errorText(language, code, said) }))
  const field = (name: string) => ({ name, error: wrong.find((error) => error.field === name)?.message })
  return {
    title: t.title,
    status: errors.length > 0 ? (422 as const) : (200 as const),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={wrong} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <Form action={action}>
          <TextField
            {...field('organisation')}
            label={t.organisation}
            value={typed.organisation}
            autocomplete="organization"
          />
          <TextField
            {...field('name')}
            label={t.name}
            value={typed.name}
            autocomplete="name"
            audience={{ kind: 'shared', text: t.nameAudience }}
          />
          {kind !== 'another' && (
            <TextField
              {...field('email')}
              label={t.email}
              type="email"
              value={typed.email}
              autocomplete="username"
            />
          )}
          {kind === 'setup' && (
            <TextField
              {...field('password')}
              label={t.password}
              type="password"
              autocomplete="new-password"
              hint={mailIsSent ? t.passwordOptional : t.passwordNeeded}
            />
          )}
          <Button wide>{kind === 'sign-up' ? t.signUp : t.create}</Button>
        </Form>
      </>
    ),
  }
}

/** A page that only tells, and shows the way on. */
export function tellingPage(
  title: string,
  lead: string,
  way?: { href: string; label: string },
  status: 200 | 422 = 200,
) {
  return {
    title,
    status,
    body: (
      <>
        <PageHeading lead={lead}>{title}</PageHeading>
        {way && <ButtonLink href={way.href}>{way.label}</ButtonLink>}
      </>
    ),
  }
}

/** What the link in the mail opens; the company is made by the button. */
export function confirmPage(language: Language, organisation: string, token: string) {
  const t = text[language]
  return {
    title: t.title,
    body: (
      <>
        <PageHeading lead={t.confirmLead}>{t.confirmTitle(organisation)}</PageHeading>
        <Form action={urls.startLink()} hidden={{ token }}>
          <Button wide>{t.confirm}</Button>
        </Form>
      </>
    ),
  }
}
