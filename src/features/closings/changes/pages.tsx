import { longDate } from '../../../platform/i18n/dates.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import type { PairReplan } from '../../cadence/replan/types.ts'
import { WhatMoves } from '../preview/pages.tsx'
import { text } from '../text.ts'
import type { HolidayChange } from '../types.ts'

/** A word to the owner that holidays have changed, until they have seen what moves. */
export function HolidayChangesNote({ language }: { language: Language }) {
  const t = text[language].changes
  return (
    <div class="my-8">
      <Card id="holiday-changes" tone="wait" heading={t.heading}>
        <p>{t.what}</p>
        <Actions>
          <ButtonLink tone="secondary" href={urls.holidayChanges()}>
            {t.look}
          </ButtonLink>
        </Actions>
      </Card>
    </div>
  )
}

/** The holidays that have changed, and what that moves of the owner's own, before anything is moved. */
export function holidayChangesPage(props: {
  viewer: Viewer
  changes: readonly HolidayChange[]
  replans: readonly PairReplan[]
}) {
  const { viewer, changes } = props
  const { language } = viewer
  const t = text[language].changes
  return {
    title: t.heading,
    current: 'people' as const,
    body: (
      <>
        <PageHeading overline={text[language].title} lead={changes.length > 0 ? t.lead : t.none}>
          {t.heading}
        </PageHeading>
        {changes.length > 0 && (
          <>
            <List label={t.heading}>
              {changes.map((change) => (
                <ListRow
                  key={change.id}
                  title={change.name[language]}
                  detail={
                    <span class="inline-block first-letter:uppercase">{longDate(language, change.date)}</span>
                  }
                  trailing={
                    <Badge tone={change.added ? 'kept' : 'wait'}>{change.added ? t.added : t.removed}</Badge>
                  }
                />
              ))}
            </List>
            <div class="mt-8">
              <WhatMoves {...props}>
                <Actions>
                  <Form
                    action={urls.holidayChanges()}
                    hidden={{ upTo: String(Math.max(...changes.map(({ id }) => id))) }}
                  >
                    <Button icon="check">{t.follow}</Button>
                  </Form>
                </Actions>
              </WhatMoves>
            </div>
          </>
        )}
        <div class="mt-10">
          <ButtonLink href={urls.closings()} tone="quiet">
            {text[language].preview.back}
          </ButtonLink>
        </div>
      </>
    ),
  }
}
