import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { List } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { text as listeningText } from '../../listening/text.ts'
import type { Meeting, RefusedForm } from '../../meetings/types.ts'
import { NoteForm, NoteList } from '../../notes/pages.tsx'
import { text as noteText } from '../../notes/text.ts'
import { openItemForNotes } from '../../room/beside/pages.tsx'
import { DraftActions, EditLink, itemOverline } from '../pages.tsx'
import { nextItem } from '../rules.ts'
import { text } from '../text.ts'
import type { Item } from '../types.ts'

type Props = { viewer: Viewer; meeting: Meeting }

const authorName = ({ viewer, meeting }: Props, item: Item): string =>
  item.authorId === viewer.memberId ? noteText[viewer.language].you : givenName(meeting.other.name)

/**
 * The one item that lies open between the two. The card is named by its item: when the other opens the next one
 * while a note is half typed here, this card stays until the note is saved.
 */
export function OpenItem(props: Props & { refused?: RefusedForm; roundOff: string }) {
  const { viewer, meeting } = props
  const t = text[viewer.language]
  const item = meeting.items.find(({ id }) => id === meeting.focusItemId)
  const next = nextItem(meeting.items, item?.id ?? null)
  return (
    <div id="open-item" tabindex={-1} class="outline-none max-sm:-mx-3" {...(item && openItemForNotes(item))}>
      {item ? (
        <Card
          id={`open-${item.id}`}
          overline={`${itemOverline(viewer.language, item)} · ${authorName(props, item)}`}
          heading={<span class="text-2xl sm:text-3xl">{item.title}</span>}
        >
          {item.body && <p class="text-lg whitespace-pre-line">{item.body}</p>}
          <SharedNotes {...props} item={item} />
          <div class="mt-2 flex flex-wrap gap-3 border-t border-base-300 pt-6 print:hidden">
            <TickForm viewer={viewer} item={item} />
            <ButtonLink
              href={`${urls.meetingListening({ meetingId: meeting.id })}?item=${item.id}`}
              tone="quiet"
              icon="talk"
            >
              {listeningText[viewer.language].open}
              <span class="sr-only">{` ${listeningText[viewer.language].openTo(item.title)}`}</span>
            </ButtonLink>
            {next ? (
              <Form action={urls.itemFocus({ itemId: next.id })} data-then="open-item">
                <Button tone={item.ticked ? 'primary' : 'secondary'} icon="arrowRight">
                  {t.next(next.title)}
                </Button>
              </Form>
            ) : (
              item.ticked && (
                <ButtonLink href={urls.meetingRoundOff({ meetingId: meeting.id })} icon="agreement">
                  {props.roundOff}
                </ButtonLink>
              )
            )}
          </div>
        </Card>
      ) : (
        <Empty icon="talk" text={meeting.items.some(({ draft }) => !draft) ? t.pickOne : t.noItems} />
      )}
    </div>
  )
}

function TickForm({ viewer, item }: { viewer: Viewer; item: Item }) {
  const t = text[viewer.language]
  return (
    <Form action={urls.itemTick({ itemId: item.id })} hidden={{ value: item.ticked ? 'off' : 'on' }}>
      <Button
        tone={item.ticked ? 'quiet' : 'primary'}
        icon={item.ticked ? 'undo' : 'check'}
        id={`tick-${item.id}`}
      >
        {item.ticked ? t.untick : t.tick}
      </Button>
    </Form>
  )
}

function SharedNotes({ viewer, meeting, item, refused }: Props & { item: Item; refused?: RefusedForm }) {
  const isHere = refused?.form === 'note' && refused.typed.itemId === item.id
  return (
    <>
      <NoteList viewer={viewer} other={meeting.other} notes={item.notes} open />
      <NoteForm
        viewer={viewer}
        meetingId={meeting.id}
        other={meeting.other}
        itemId={item.id}
        refused={isHere ? refused : undefined}
      />
    </>
  )
}

/** All items as a quiet list; pressing one lays it open for both. */
export function QuietList({ viewer, meeting }: Props) {
  const t = text[viewer.language]
  return (
    <List label={t.toTalkAbout}>
      {meeting.items.map((item) => (
        <li key={item.id} id={`item-${item.id}`} class="relative flex items-center gap-4 py-3">
          {!item.draft && <TickMark viewer={viewer} item={item} />}
          <div class="min-w-0 grow">
            {item.draft || item.id === meeting.focusItemId ? (
              <p class="font-medium">{item.title}</p>
            ) : (
              <OpenButton viewer={viewer} item={item} />
            )}
            <p class="flex flex-wrap items-center gap-x-4 text-sm text-muted">
              {`${itemOverline(viewer.language, item)} · ${authorName({ viewer, meeting }, item)}`}
              {item.draft && <EditLink viewer={viewer} item={item} />}
            </p>
            {item.draft && (
              <div class="mt-2 flex flex-wrap items-center gap-3">
                <DraftActions viewer={viewer} meeting={meeting} item={item} />
              </div>
            )}
          </div>
          {item.id === meeting.focusItemId && (
            <span class="text-sm whitespace-nowrap text-muted">{t.openNow}</span>
          )}
        </li>
      ))}
    </List>
  )
}

/** The whole row is the button. */
function OpenButton({ viewer, item }: { viewer: Viewer; item: Item }) {
  return (
    <form method="post" action={urls.itemFocus({ itemId: item.id })} data-then="open-item">
      <button
        type="submit"
        class="cursor-pointer text-left font-medium after:absolute after:-inset-x-3 after:inset-y-1 after:rounded-field hover:after:bg-base-content/5"
      >
        <span class="sr-only">{`${text[viewer.language].open}: `}</span>
        {item.title}
      </button>
    </form>
  )
}

/** An empty ring until the two have talked about it. */
function TickMark({ viewer, item }: { viewer: Viewer; item: Item }) {
  const t = text[viewer.language]
  return item.ticked ? (
    <span class="mt-1 self-start text-success">
      <Icon name="kept" />
      <span class="sr-only">{t.talked}</span>
    </span>
  ) : (
    <span class="mt-1 size-[1.15em] shrink-0 self-start rounded-full border-2 border-edge">
      <span class="sr-only">{t.notTalked}</span>
    </span>
  )
}

/** What was on the agenda of a conversation that is over, with the notes as they were left. */
export function AgendaRecord({ viewer, meeting }: Props) {
  const t = text[viewer.language]
  return (
    <List label={t.toTalkAbout}>
      {meeting.items.map((item) => (
        <li key={item.id} id={`item-${item.id}`} class="flex items-start gap-4 py-4">
          {!item.draft && <TickMark viewer={viewer} item={item} />}
          <div class="flex min-w-0 flex-col gap-3">
            <div>
              <p class="font-medium">{item.title}</p>
              <p class="text-sm text-muted">
                {`${itemOverline(viewer.language, item)} · ${item.draft ? t.onlyYou : authorName({ viewer, meeting }, item)}`}
                {meeting.closedAt && !item.ticked && ` · ${t.unreached}`}
              </p>
            </div>
            {item.body && <p class="whitespace-pre-line">{item.body}</p>}
            <NoteList viewer={viewer} other={meeting.other} notes={item.notes} open={false} />
          </div>
        </li>
      ))}
    </List>
  )
}
