import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { Replans } from '../../cadence/replan/pages.tsx'
import { text as replanText } from '../../cadence/replan/text.ts'
import type { PairReplan } from '../../cadence/replan/types.ts'
import type { Absence } from '../../cadence/types.ts'
import { daysInWords } from '../pages.tsx'
import { text } from '../text.ts'

/** What is about to be kept, as it was typed. */
export type Change =
  | { kind: 'week'; typed: Record<string, string> }
  | { kind: 'absence'; typed: Record<string, string>; value: Absence }

/** What a new working week or an absence moves, before it is kept. */
export function previewPage(props: { viewer: Viewer; change: Change; replans: readonly PairReplan[] }) {
  const { viewer, change, replans } = props
  const t = text[viewer.language]
  const title =
    change.kind === 'week' ? t.preview.week : t.preview.absence(daysInWords(viewer.language, change.value))
  return {
    title,
    body: (
      <>
        <PageHeading overline={t.title}>{title}</PageHeading>
        <Card>
          {replans.length === 0 && <p>{replanText[viewer.language].nothing}</p>}
          <p class="text-muted">{t.seen}</p>
          <Actions>
            <Form
              action={change.kind === 'week' ? urls.workingWeek() : urls.absences()}
              hidden={change.typed}
            >
              <Button icon="check">{t.preview.keep[change.kind]}</Button>
            </Form>
            <ButtonLink tone="secondary" href={urls.availability()}>
              {t.preview.back}
            </ButtonLink>
          </Actions>
        </Card>
        <Replans language={viewer.language} replans={replans} />
      </>
    ),
  }
}
