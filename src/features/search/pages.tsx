import { plainDate } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { AudienceNote, TextField } from '../../ui/field.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Initials } from '../../ui/person.tsx'
import { urls } from '../../urls.ts'
import { hrefOf, longestQuery } from './rules.ts'
import { text } from './text.ts'
import type { Found, Other, Piece, Results } from './types.ts'

interface Props {
  viewer: Viewer
  /** As it was typed, tidied; empty before anything was. */
  query: string
  /** Of all the viewer's pairs. */
  others: Other[]
  /** The person whose pairs alone are looked at. */
  memberId: string | undefined
  people: Other[]
  /** Null when there was nothing to look for. */
  results: Results | null
  cut: boolean
}

/** The box, and below it what was found. */
export function SearchPage(props: Props) {
  const { viewer, query, memberId, others } = props
  const t = text[viewer.language]
  return (
    <>
      <PageHeading lead={t.lead}>{t.heading}</PageHeading>
      <search>
        <form method="get" action={urls.search()} class="flex flex-wrap items-end gap-3">
          <div class="min-w-0 grow basis-64">
            <TextField
              type="search"
              name="q"
              label={t.label}
              value={query}
              autocomplete="off"
              enterkeyhint="search"
            />
          </div>
          {memberId && <input type="hidden" name="with" value={memberId} />}
          <Button icon="search">{t.button}</Button>
        </form>
      </search>
      {query !== '' && <People {...props} />}
      {query !== '' && new Set(others.map((other) => other.memberId)).size > 1 && <Whom {...props} />}
      {query !== '' && <Answer {...props} />}
    </>
  )
}

function People({ viewer, people }: Props) {
  const t = text[viewer.language]
  if (people.length === 0) return null
  return (
    <div class="mt-10">
      <Section id="people" heading={t.people}>
        <List>
          {people.map(({ pairId, name, ended }) => (
            <ListRow
              key={pairId}
              id={`pair-${pairId}`}
              href={urls.pair({ pairId })}
              leading={<Initials name={name} />}
              title={name}
              detail={ended && t.ended}
            />
          ))}
        </List>
      </Section>
    </div>
  )
}

/** The way to what lies between the viewer and one person, and back to all. */
function Whom({ viewer, query, others, memberId }: Props) {
  const t = text[viewer.language]
  const href = (to?: string) =>
    `${urls.search()}?${new URLSearchParams(to === undefined ? { q: query } : { q: query, with: to })}`
  const people = others.filter(
    (other, index) => others.findIndex((one) => one.memberId === other.memberId) === index,
  )
  const choices = [
    { href: href(), label: t.everyone, current: memberId === undefined },
    ...people.map((person) => ({
      href: href(person.memberId),
      label: person.name,
      current: memberId === person.memberId,
    })),
  ]
  return (
    <nav aria-label={t.withWhom} class="mt-8">
      <ul class="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={choice.href}>
            <a
              href={choice.href}
              aria-current={choice.current ? 'true' : undefined}
              class="flex min-h-11 items-center rounded-full border border-edge px-4 text-base-content no-underline hover:bg-base-200 aria-[current]:border-primary aria-[current]:bg-calm aria-[current]:font-semibold aria-[current]:text-primary"
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Answer({ viewer, query, others, people, results, cut }: Props) {
  const t = text[viewer.language]
  if (!results || results.found.length === 0) {
    if (people.length > 0) return null
    return (
      <div class="mt-10" role="status">
        <Empty icon="search" text={results ? t.none(query) : t.nothingToLookFor}>
          {(results || cut) && <p class="text-muted">{cut ? t.cut(longestQuery) : t.noneHint}</p>}
        </Empty>
      </div>
    )
  }
  return (
    <div class="mt-10">
      <Section id="results" heading={t.results(results.found.length, query)}>
        {cut && <p class="text-muted">{t.cut(longestQuery)}</p>}
        {results.more && <p class="text-muted">{t.more(results.found.length)}</p>}
        <List>
          {results.found.map((found) => (
            <ListRow
              key={found.kind + found.rowId}
              id={`found-${found.kind}-${found.rowId}-${found.detail ?? ''}`}
              href={hrefOf(found) ?? undefined}
              title={<Excerpt pieces={found.excerpt} />}
              detail={<About viewer={viewer} found={found} others={others} />}
            />
          ))}
        </List>
      </Section>
    </div>
  )
}

/** A title and what follows it, or the lines of a list, stay apart though they stand in one line. */
const inOneLine = (piece: string): string => piece.replace(/\s*\n\s*/g, ' · ')

function Excerpt({ pieces }: { pieces: Piece[] }) {
  return (
    <span class="font-normal wrap-anywhere">
      {pieces.map(({ text: piece, marked }, index) =>
        marked ? (
          <mark key={index} class="rounded-sm bg-wait px-0.5 font-semibold text-base-content">
            {inOneLine(piece)}
          </mark>
        ) : (
          inOneLine(piece)
        ),
      )}
    </span>
  )
}

/** What it is, between whom, and of when. */
function About({ viewer, found, others }: Pick<Props, 'viewer' | 'others'> & { found: Found }) {
  const t = text[viewer.language]
  const other = others.find(({ pairId }) => pairId === found.pairId)
  const kinds: Record<string, string> = t.feedbackKinds
  const parts = [
    (found.kind === 'feedback' && kinds[found.detail ?? '']) || t.kinds[found.kind],
    other ? givenName(other.name) : found.detail === 'organisation' && t.company,
    plainDate(viewer.language, found.date),
  ]
  return (
    <span class="flex flex-wrap gap-x-4 text-sm">
      {parts.filter(Boolean).join(' · ')}
      <AudienceNote
        id={`found-${found.kind}-${found.rowId}`}
        audience={found.own ? { kind: 'private', text: t.onlyYou } : undefined}
      />
    </span>
  )
}
