import type { ComponentChildren } from 'preact'
import { longDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { Replans } from '../../cadence/replan/pages.tsx'
import { text as replanText } from '../../cadence/replan/text.ts'
import type { PairReplan } from '../../cadence/replan/types.ts'
import { text } from '../text.ts'
import type { Closing, HolidayChoice } from '../types.ts'

/** What the owner is about to change; `typed` is the form as it was written. */
export type Change =
  | { kind: 'closing'; closing: Omit<Closing, 'id'>; typed: Record<string, string> }
  | { kind: 'reopening'; closing: Closing }
  | { kind: 'choice'; off: readonly HolidayChoice[]; typed: Record<string, string> }

/**
 * What a change of the company's days moves, before it is made: the owner's own conversations. Nothing of anyone
 * else's, not even how many, since asking day by day would tell when two others meet.
 */
export function previewPage(props: { viewer: Viewer; change: Change; replans: readonly PairReplan[] }) {
  const { viewer, change, replans } = props
  const { language } = viewer
  const t = text[language].preview
  const title = change.kind === 'choice' ? t.choice : t[change.kind](change.closing.name)
  return {
    title,
    current: 'people' as const,
    body: (
      <>
        <PageHeading overline={text[language].title}>{title}</PageHeading>
        <WhatMoves viewer={viewer} replans={replans} what={daysInWords(viewer, change)}>
          <Actions>
            <Form {...formOf(change)}>
              <Button icon="check">{t.keep[change.kind]}</Button>
            </Form>
            <ButtonLink tone="secondary" href={urls.closings()}>
              {t.back}
            </ButtonLink>
          </Actions>
        </WhatMoves>
      </>
    ),
  }
}

/** A card that says whose conversations are shown, around what is to be said and done, and those conversations. */
export function WhatMoves(props: {
  viewer: Viewer
  replans: readonly PairReplan[]
  /** The days that it is about. */
  what?: string
  children: ComponentChildren
}) {
  const { language } = props.viewer
  return (
    <>
      <Card>
        {props.what && <p class="first-letter:uppercase">{props.what}</p>}
        {props.replans.length === 0 && <p>{replanText[language].nothing}</p>}
        <p class="text-muted">{text[language].preview.others}</p>
        {props.children}
      </Card>
      <Replans language={language} replans={props.replans} />
    </>
  )
}

function daysInWords({ language }: Viewer, change: Change): string {
  const t = text[language]
  if (change.kind !== 'choice') {
    const { from, until } = change.closing
    return t.days(longDate(language, from), longDate(language, until))
  }
  const names = change.off.map(({ name }) => name[language])
  return names.length > 0 ? t.preview.offOn(names.join(', ')) : t.preview.offOnNone
}

function formOf(change: Change): { action: string; hidden?: Record<string, string> } {
  switch (change.kind) {
    case 'closing':
      return { action: urls.closings(), hidden: change.typed }
    case 'choice':
      return { action: urls.closingHolidays(), hidden: change.typed }
    case 'reopening':
      return { action: urls.closingRemoval({ closingId: change.closing.id }) }
  }
}
