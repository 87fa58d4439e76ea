import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { AdviserLine } from '../help/adviser/pages.tsx'
import { GuideLink } from '../help/guide/pages.tsx'
import type { Adviser } from '../help/types.ts'
import { text } from './text.ts'
import { type Between, type Concern, heeded } from './types.ts'

interface CareView {
  viewer: Viewer
  between: Between
  concern: Concern
  /** Where the form was going, and all that stood in it. */
  action: string
  typed: Record<string, string>
  adviser: Adviser | null
}

/** A word before words about another's health are saved, with the words in hand: put them right, or save them anyway. */
export function careView({ viewer, between, concern, action, typed, adviser }: CareView) {
  const { language } = viewer
  const t = text[language]
  const about = concern.words.length > 0
  const inSight = new Set(concern.fields)
  const hidden = Object.fromEntries(Object.entries(typed).filter(([name]) => !inSight.has(name)))
  const quoted = [...new Set(concern.words.map((word) => word.toLowerCase()))].map((word) => `“${word}”`)
  return {
    title: t.title,
    body: (
      <>
        <PageHeading lead={t.kept}>{t.title}</PageHeading>
        <Card id="care" tone="wait">
          {about && <p class="font-medium">{t.health(quoted.slice(0, 5).join(', '))}</p>}
          {about && t.law.map((line) => <p key={line}>{line}</p>)}
          {about && <p>{t.instead(givenName(between.other))}</p>}
          {concern.personNumber && (
            <p>
              <strong class="font-medium">{t.number}</strong> {t.numberWhy}
            </p>
          )}
        </Card>
        <div class="mt-8">
          <Form id="care-form" action={action} hidden={hidden}>
            {concern.fields.map((name) => (
              <TextArea
                key={name}
                name={name}
                id={`care-${name}`}
                label={(t.fields as Record<string, string>)[name] ?? t.wrote}
                hint={t.hint}
                value={typed[name]}
                rows={(typed[name]?.length ?? 0) > 120 ? 6 : 3}
              />
            ))}
            <Actions>
              <Button icon="check">{t.corrected}</Button>
              <Button tone="secondary" name={heeded.name} value={heeded.value}>
                {t.anyway}
              </Button>
            </Actions>
          </Form>
        </div>
        <p class="mt-2">
          <a href={urls.pair({ pairId: between.pairId })} class="inline-flex min-h-11 items-center">
            {t.back(givenName(between.other))}
          </a>
        </p>
        {about && (
          <div class="mt-8 flex flex-col gap-2">
            <div class="max-w-[65ch] border-l-2 border-base-300 pl-4">
              <h2 class="text-base">{t.example.heading}</h2>
              <p>{t.example.not}</p>
              <p>{t.example.but}</p>
            </div>
            <GuideLink language={language} chapter="caring" />
            <AdviserLine id="care-adviser" language={language} adviser={adviser} />
          </div>
        )}
      </>
    ),
  }
}
