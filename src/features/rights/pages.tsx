import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import type { Pair } from '../pair/types.ts'
import { ErasedFlash, ErasingSection } from './erasing/pages.tsx'
import type { Counts, ErasedKind } from './erasing/types.ts'
import { ReadingsSection } from './readings/pages.tsx'
import type { Reading } from './readings/types.ts'
import { text } from './text.ts'

/** All that one can see, fetch and erase of one's own. */
export function myDataPage(props: {
  viewer: Viewer
  readings: Reading[]
  counts: Counts
  pairs: Pair[]
  erased?: ErasedKind
}) {
  const { viewer, erased } = props
  const t = text[viewer.language]
  return {
    title: t.title,
    flash: erased && <ErasedFlash viewer={viewer} kind={erased} />,
    body: (
      <>
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <Archive viewer={viewer} hasRoom={props.counts.room > 0} />
        <ReadingsSection {...props} />
        <Section id="consents" heading={t.consents.heading}>
          <p class="mb-4">{t.consents.lead}</p>
          <ButtonLink tone="secondary" href={urls.consents()}>
            {t.consents.open}
          </ButtonLink>
        </Section>
        <ErasingSection {...props} />
        <Changes {...props} />
      </>
    ),
  }
}

function Archive({ viewer, hasRoom }: { viewer: Viewer; hasRoom: boolean }) {
  const t = text[viewer.language].archive
  return (
    <Section id="archive" heading={t.heading}>
      {t.words.map((line) => (
        <p key={line} class="mb-2">
          {line}
        </p>
      ))}
      {hasRoom && <p class="mb-2">{t.roomFirst}</p>}
      <Actions>
        <ButtonLink icon="download" download href={urls.myArchive()}>
          {t.fetch}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function Changes({ viewer, pairs }: { viewer: Viewer; pairs: Pair[] }) {
  const t = text[viewer.language].changes
  if (pairs.length === 0) return null
  return (
    <Section id="changes" heading={t.heading}>
      <p class="mb-4">{t.lead}</p>
      <List label={t.heading}>
        {pairs.map(({ id, leader, employee, goesOn }) => (
          <ListRow
            key={id}
            id={`change-${id}`}
            href={urls.pairParting({ pairId: id })}
            title={t.pair(leader.id === viewer.memberId ? employee.name : leader.name)}
            detail={goesOn ? t.open : t.ended}
          />
        ))}
      </List>
    </Section>
  )
}

/** The way here, on the page of one's settings. */
export function MyDataSection({ language }: { language: Viewer['language'] }) {
  const t = text[language].account
  return (
    <Section id="my-data" heading={t.heading}>
      <p class="mb-4">{t.words}</p>
      <ButtonLink tone="secondary" icon="lock" href={urls.myData()}>
        {t.open}
      </ButtonLink>
    </Section>
  )
}
