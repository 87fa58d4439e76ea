import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import type { SecondFactorOffer } from '../../../platform/identity/second-factor.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { CopyField } from '../../../ui/copy.tsx'
import { TextField } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { Confirmation, needsNewSession, type Shown, SignInAgain } from '../parts/pages.tsx'
import { text } from '../text.ts'

export function SecondFactorSection(shown: Shown) {
  const { owner, account } = shown
  const t = text[owner.language]
  const on = account.secondFactor
  return (
    <Section id="second-factor" heading={t.secondFactor.heading}>
      <p class="mb-4">{on ? t.secondFactor.on : t.secondFactor.off}</p>
      {needsNewSession(shown) ? (
        <SignInAgain {...shown} part="second-factor" />
      ) : (
        <Form action={on ? urls.accountSecondFactorRemoval() : urls.accountSecondFactor()}>
          <Confirmation {...shown} part="second-factor" />
          <Actions>
            <Button tone="secondary" icon="lock">
              {on ? t.secondFactor.turnOff : t.secondFactor.turnOn}
            </Button>
            {on && (
              <Button tone="secondary" icon="key" formaction={urls.accountRecoveryCodes()}>
                {t.secondFactor.newCodes}
              </Button>
            )}
          </Actions>
        </Form>
      )}
    </Section>
  )
}

/** The secret, for the app, and the field for its first code. */
export function offerPage(language: Language, offer: SecondFactorOffer, wrong: FieldError[] = []) {
  const t = text[language].secondFactor
  const errors = wrong.map(({ field, code }) => ({
    field,
    message: errorText(language, code, text[language].errors),
  }))
  const secret = offer.secret.replace(/(.{4})(?=.)/g, '$1 ')
  return {
    title: t.setUpTitle,
    status: wrong.length > 0 ? (422 as const) : (200 as const),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading lead={t.setUpLead}>{t.setUpTitle}</PageHeading>
        <ol class="mb-8 list-decimal space-y-2 pl-6">
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <CopyField
          name="secret"
          label={t.secret}
          value={secret}
          button={t.copy}
          copied={t.copied}
          audience={{ kind: 'private', text: t.codesAudience }}
        />
        <p class="mt-2 mb-8">
          <a href={offer.address} class="inline-flex min-h-11 items-center">
            {t.openApp}
          </a>
        </p>
        <Form action={urls.accountSecondFactorConfirmation()}>
          <TextField
            name="code"
            label={t.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            error={errors[0]?.message}
          />
          <Actions>
            <Button>{t.confirm}</Button>
            <ButtonLink href={`${urls.account()}#second-factor`} tone="quiet">
              {t.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  }
}

/** The recovery codes, in the one answer that may hold them. */
export function codesPage(language: Language, codes: string[]) {
  const t = text[language].secondFactor
  return {
    title: t.codesTitle,
    body: (
      <>
        <PageHeading lead={t.codesLead}>{t.codesTitle}</PageHeading>
        <ul aria-label={t.codes} class="mb-8 grid grid-cols-2 gap-3 font-mono text-lg">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyField
          name="codes"
          label={t.codes}
          value={codes.join(' ')}
          button={text[language].secondFactor.copy}
          copied={t.copied}
          audience={{ kind: 'private', text: t.codesAudience }}
        />
        <div class="mt-8">
          <Actions>
            <ButtonLink href={`${urls.account()}#second-factor`}>{t.kept}</ButtonLink>
            <ButtonLink
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(`Takt\n\n${codes.join('\n')}\n`)}`}
              tone="secondary"
              icon="download"
              download
            >
              {t.save}
            </ButtonLink>
          </Actions>
        </div>
      </>
    ),
  }
}
