import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { LeaderAndInvitation } from '../adding/pages.tsx'
import { Links } from '../invitation/pages.tsx'
import type { HandedLink } from '../invitation/types.ts'
import type { People } from '../types.ts'
import { text } from './text.ts'
import type { ListRow as Row } from './types.ts'

interface Shown {
  viewer: Viewer
  people: People
  sendsMail: boolean
  now: Temporal.Instant
  typed?: Record<string, string>
  errors?: FieldError[]
  /** How the list was read; none before it was. */
  rows?: readonly Row[]
  /** What was added a moment ago, while some lines are still to be put right. */
  added?: { count: number; links: readonly HandedLink[] }
}

/** Where a list is pasted, read back line by line, and added. */
export function listPage(shown: Shown) {
  const { viewer, typed, rows = [], added } = shown
  const t = text[viewer.language]
  const errors = (shown.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code, t.errors),
  }))
  const error = (field: string) => errors.find((one) => one.field === field)?.message
  const people = rows.filter(({ kind }) => kind === 'person').length
  const wrong = rows.filter(({ kind }) => kind === 'wrong').length
  return {
    title: t.title,
    current: 'people' as const,
    flash: added && <Flash message={t.added(added.count, wrong)} />,
    body: (
      <>
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errors} />
        {added && added.links.length > 0 && (
          <Links viewer={viewer} links={added.links} now={shown.now} noMail />
        )}
        <Form action={urls.peopleList()} id="list-form">
          <TextArea
            name="list"
            label={t.list}
            hint={t.listHint}
            audience={{ kind: 'shared', text: t.seen }}
            rows={10}
            value={typed?.list}
            error={error('list')}
            autocomplete="off"
            spellcheck={false}
          />
          {rows.length > 0 && <Preview viewer={viewer} rows={rows} />}
          <LeaderAndInvitation {...shown} error={error} label={t.leader} />
          <Actions>
            {people > 0 && (
              <Button name="step" value="add" icon="plus">
                {t.add(people)}
              </Button>
            )}
            <Button name="step" value="preview" tone={people > 0 ? 'secondary' : 'primary'}>
              {rows.length > 0 ? t.readAgain : t.read}
            </Button>
            <ButtonLink href={urls.people()} tone="quiet">
              {t.back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  }
}

function Preview({ viewer, rows }: { viewer: Viewer; rows: readonly Row[] }) {
  const t = text[viewer.language]
  return (
    <Section id="preview" heading={t.previewHeading}>
      <List>
        {rows.map((row) => (
          <ListRow
            key={row.line}
            id={`line-${row.line}`}
            {...described(viewer, row)}
            leading={<LineNumber words={t.line(row.line)} />}
          />
        ))}
      </List>
    </Section>
  )
}

const LineNumber = ({ words }: { words: string }) => <span class="min-w-20 text-sm text-muted">{words}</span>

function described(viewer: Viewer, row: Row) {
  const t = text[viewer.language]
  switch (row.kind) {
    case 'person':
      return { title: row.name, detail: <span class="break-words">{row.email}</span> }
    case 'twice':
      return { title: row.text, trailing: <Badge tone="neutral">{t.twice(row.first)}</Badge> }
    case 'member':
      return { title: row.text, trailing: <Badge tone="neutral">{t.member(row.name)}</Badge> }
    case 'wrong':
      return {
        title: row.text,
        detail: <span class="font-medium text-error">{errorText(viewer.language, row.code, t.errors)}</span>,
      }
  }
}
