import { dayAndMonth } from '../../platform/i18n/dates.ts'
import { givenName, possessive } from '../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { List } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import type { Meeting } from '../meetings/types.ts'
import { text } from './text.ts'
import type { Item } from './types.ts'

/** "Feedback · Kom med fra mandag den 2. november" */
export const itemOverline = (language: Language, item: Item): string => {
  const t = text[language]
  const carried = item.carriedFrom && t.carried(dayAndMonth(language, item.carriedFrom))
  return [t.categories[item.category], carried].filter(Boolean).join(' · ')
}

/** The agenda before a conversation: the employee's items, then the leader's; `ordering` shows the moves. */
export function AgendaLists(props: { viewer: Viewer; meeting: Meeting; ordering: boolean }) {
  const { viewer, meeting } = props
  const t = text[viewer.language]
  return (
    <div class="flex flex-col gap-8">
      {[meeting.employee, meeting.leader].map((author) => {
        const own = author.id === viewer.memberId
        const items = meeting.items.filter((item) => item.authorId === author.id)
        const name = givenName(author.name)
        const heading = own ? t.yourItems : t.itemsOf(possessive(viewer.language, name))
        return (
          <div key={author.id} id={`items-${author.id}`}>
            <div class="flex flex-wrap items-center justify-between gap-x-6">
              <h3>{heading}</h3>
              {own && items.length > 1 && (
                <OrderingLink viewer={viewer} meeting={meeting} ordering={props.ordering} />
              )}
            </div>
            {items.length === 0 ? (
              <p class="mt-2 text-muted">{own ? t.noneOfYours : t.noneOfTheirs(name)}</p>
            ) : (
              <List label={heading}>
                {items.map((item) => (
                  <ItemRow
                    key={item.id}
                    viewer={viewer}
                    meeting={meeting}
                    item={item}
                    ordering={props.ordering}
                  />
                ))}
              </List>
            )}
          </div>
        )
      })}
    </div>
  )
}

function OrderingLink({
  viewer,
  meeting,
  ordering,
}: {
  viewer: Viewer
  meeting: Meeting
  ordering: boolean
}) {
  const t = text[viewer.language]
  const here = urls.meeting({ meetingId: meeting.id })
  return (
    <a
      href={`${here}${ordering ? '' : '?order=own'}#items-${viewer.memberId}`}
      class="inline-flex min-h-11 items-center print:hidden"
    >
      {ordering ? t.orderDone : t.order}
    </a>
  )
}

function ItemRow(props: { viewer: Viewer; meeting: Meeting; item: Item; ordering: boolean }) {
  const { viewer, meeting, item } = props
  const own = item.authorId === viewer.memberId
  return (
    <li id={`item-${item.id}`} class="flex flex-wrap items-center justify-between gap-3 py-3.5">
      <div class="min-w-0">
        <p class="font-medium">{item.title}</p>
        {item.body && <p class="whitespace-pre-line text-muted">{item.body}</p>}
        <p class="flex flex-wrap items-center gap-x-4 text-sm text-muted">
          {itemOverline(viewer.language, item)}
          {own && !props.ordering && <EditLink viewer={viewer} item={item} />}
        </p>
      </div>
      {own && props.ordering && <MoveButtons viewer={viewer} item={item} />}
      {own && item.draft && !props.ordering && (
        <div class="flex flex-wrap items-center gap-3">
          <DraftActions viewer={viewer} meeting={meeting} item={item} />
        </div>
      )}
    </li>
  )
}

/** Says that an item is a draft, and lets its author share it. */
export function DraftActions({ viewer, meeting, item }: { viewer: Viewer; meeting: Meeting; item: Item }) {
  const t = text[viewer.language]
  return (
    <>
      <Badge tone="neutral" icon="lock">
        {item.atStart ? t.onlyYouUntilStart : t.onlyYou}
      </Badge>
      <Form action={urls.itemSharing({ itemId: item.id })}>
        <Button tone="secondary" aria-label={`${t.shareWith(givenName(meeting.other.name))}: ${item.title}`}>
          {t.shareWith(givenName(meeting.other.name))}
        </Button>
      </Form>
    </>
  )
}

export function EditLink({ viewer, item }: { viewer: Viewer; item: Item }) {
  return (
    <a
      href={urls.item({ itemId: item.id })}
      aria-label={`${text[viewer.language].edit}: ${item.title}`}
      class="-my-2.5 inline-flex min-h-11 min-w-11 items-center print:hidden"
    >
      {text[viewer.language].edit}
    </a>
  )
}

/** Both stay on every row, so that the keyboard's focus has somewhere to be when an item reaches an end. */
function MoveButtons({ viewer, item }: { viewer: Viewer; item: Item }) {
  const t = text[viewer.language]
  return (
    <Form action={urls.itemPosition({ itemId: item.id })}>
      <div class="flex gap-2">
        <Button
          tone="secondary"
          icon="arrowUp"
          id={`up-${item.id}`}
          name="direction"
          value="up"
          aria-label={`${t.up}: ${item.title}`}
        >
          {t.up}
        </Button>
        <Button
          tone="secondary"
          icon="arrowDown"
          id={`down-${item.id}`}
          name="direction"
          value="down"
          aria-label={`${t.down}: ${item.title}`}
        >
          {t.down}
        </Button>
      </div>
    </Form>
  )
}
