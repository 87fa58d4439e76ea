import { errorSummaryHeading } from '../../../platform/i18n/form-text.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { text } from './text.ts'
import { type Counts, type ErasedKind, erasedKinds, liesUnderKeys } from './types.ts'

/** What the viewer has that is theirs alone, each with the way to erase it, and the account last. */
export function ErasingSection({ viewer, counts }: { viewer: Viewer; counts: Counts }) {
  const t = text[viewer.language]
  const there = erasedKinds.filter((kind) => kind === 'account' || counts[kind] > 0)
  return (
    <Section id="erasing" heading={t.heading}>
      <p class="mb-4">{t.lead}</p>
      {there.length === 1 && <p class="text-muted">{t.empty}</p>}
      <List label={t.heading}>
        {there.map((kind) => (
          <ListRow
            key={kind}
            id={`erase-${kind}`}
            href={urls.erasing({ erasedKind: kind })}
            title={t.open(t.kinds[kind].name)}
            // Of what was written in conversations it is the keys that are counted, which says nothing to anyone.
            detail={kind === 'account' || kind === 'writing' ? undefined : t.counted(counts[kind])}
          />
        ))}
      </List>
    </Section>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul class="list-disc pl-6">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Asked before something is erased for good: what goes, what stays and why. */
export function erasingPage(props: {
  viewer: Viewer
  kind: ErasedKind
  refused?: { code: string; email: string }
  lastOwner?: boolean
}) {
  const { viewer, kind, refused, lastOwner } = props
  const t = text[viewer.language]
  const { name, goes, stays } = t.kinds[kind]
  const error = refused && (t.errors as Record<string, string>)[refused.code]
  return {
    title: t.title(name),
    status: lastOwner ? (409 as const) : refused ? (422 as const) : (200 as const),
    flash: lastOwner && <Flash tone="problem" message={t.lastOwner} />,
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={error ? [{ field: 'email', message: error }] : []}
        />
        <PageHeading>{t.title(name)}</PageHeading>
        <Section id="goes" heading={t.goes}>
          <Lines lines={goes} />
        </Section>
        <Section id="stays" heading={t.stays}>
          <Lines lines={stays} />
        </Section>
        <div class="mt-10">
          <p class="font-semibold">{t.forGood}</p>
          <p class="mb-6 text-muted">{liesUnderKeys(kind) ? t.backups : t.plainBackups}</p>
          <Form action={urls.erasing({ erasedKind: kind })}>
            {kind === 'account' && (
              <TextField
                name="email"
                type="email"
                label={t.typeEmail}
                hint={t.typeEmailHint}
                value={refused?.email}
                error={error}
                autocomplete="off"
              />
            )}
            <Actions>
              <Button tone="danger" icon="remove">
                {t.erase}
              </Button>
              <ButtonLink tone="secondary" href={`${urls.myData()}#erasing`}>
                {t.cancel}
              </ButtonLink>
            </Actions>
          </Form>
        </div>
      </>
    ),
  }
}

/** What was just erased, said on the page one comes back to. */
export function ErasedFlash({ viewer, kind }: { viewer: Viewer; kind: ErasedKind }) {
  return <Flash message={text[viewer.language].kinds[kind].done} />
}
