import type { DemoMeeting, PairCalendar } from './calendar.ts'
import { between, seeded, shuffled } from './draw.ts'
import { isBefore, laterOf, memberOf, otherSide, someTime, type Telling } from './telling.ts'
import { remarks } from './topics/small.ts'
import type { Agreed, Side, Topic } from './topics/topic.ts'

/** Something agreed at a conversation, at a moment of it. */
export interface Agreeing {
  meeting: DemoMeeting
  agreed: Agreed
  /** Whoever brought the topic writes it down. */
  by: Side
  at: Temporal.Instant
}

interface Written {
  id: string
  topic: Topic
}

/** What a conversation did not reach, when it was closed. */
interface Left extends Written {
  closedAt: Temporal.Instant
}

const sides: readonly Side[] = ['employee', 'leader']

/** How many topics each brings to a conversation; `recent` counts conversations back from the last one held. */
function appetite(draw: () => number, meeting: DemoMeeting, recent: number): Record<Side, number> {
  if (meeting.fate === 'missed') return { employee: 1, leader: 0 }
  const more = recent < 3 ? 0.8 : 0.2
  return { employee: draw() < more ? 2 : 1, leader: recent < 3 || draw() < 0.75 ? 1 : 0 }
}

/** Writes every agenda of a pair with its notes, and returns what was agreed, in the order of time. */
export function converse(telling: Telling, calendar: PairCalendar): Agreeing[] {
  const { pair } = calendar
  const draw = seeded(`${pair.leader} ${pair.employee}`)
  const stock = stockOf(draw, pair.topics)
  const happened = calendar.meetings.filter(({ fate }) => fate === 'held' || fate === 'missed')
  const coming = calendar.meetings.filter(({ fate }) => fate === 'coming')
  const preparation = coming
    .slice(0, 3)
    .map((meeting, index) => ({ meeting, topics: toPrepare(stock, calendar, meeting, index) }))
  // The newest choose first, so that what repeats itself lies furthest back.
  const agendas = new Map<string, Topic[]>()
  for (const [recent, meeting] of happened.toReversed().entries()) {
    const wanted = appetite(draw, meeting, recent)
    const topics = sides.flatMap((side) =>
      Array.from({ length: wanted[side] }, () =>
        stock(side, meeting.date.month, recent < 2 ? 'agreed' : undefined),
      ),
    )
    agendas.set(
      meeting.id,
      topics.filter((topic) => topic !== undefined),
    )
  }
  const agreeings: Agreeing[] = []
  let carried: Left[] = []
  for (const meeting of happened) {
    const own = (agendas.get(meeting.id) ?? []).map((topic, index) =>
      bring(telling, calendar, draw, { meeting, topic, index }),
    )
    if (meeting.fate === 'missed') continue
    const brought = carried.map((item) => carry(telling, calendar, meeting, item))
    const { left, agreed } = hold(telling, calendar, draw, { meeting, items: [...brought, ...own] })
    agreeings.push(...agreed)
    carried = left
  }
  for (const [index, { meeting, topics }] of preparation.entries()) {
    if (index === 0) for (const item of carried) carry(telling, calendar, meeting, item)
    for (const [place, { topic, draft }] of topics.entries())
      prepare(telling, calendar, { meeting, topic, draft, index: place })
  }
  return agreeings
}

type Stock = (side: Side, month: number, wish?: 'agreed') => Topic | undefined

/** Hands out topics one by one, those of the season at their time; when all are used it begins again. */
function stockOf(draw: () => number, topics: readonly Topic[]): Stock {
  const piles = { employee: [] as Topic[], leader: [] as Topic[] }
  return (side, month, wish) => {
    const fits = ({ months }: Topic) => !months || months.includes(month)
    if (!piles[side].some(fits))
      piles[side] = shuffled(
        draw,
        topics.filter(({ by }) => by === side),
      )
    const pile = piles[side]
    const found =
      pile.find((topic) => fits(topic) && (topic.months !== undefined || (wish && topic.agreed))) ??
      pile.find(fits)
    piles[side] = pile.filter((topic) => topic !== found)
    return found
  }
}

/** What the two have ready: for the next conversation, and a thought or two for those after it. */
function toPrepare(stock: Stock, { pair }: PairCalendar, { date }: DemoMeeting, index: number) {
  const plans: { side: Side; draft: boolean }[][] = [
    [
      { side: 'employee', draft: false },
      { side: 'employee', draft: false },
      { side: 'employee', draft: true },
      { side: 'leader', draft: false },
      { side: 'leader', draft: true },
    ],
    [{ side: 'employee', draft: false }],
    [{ side: 'leader', draft: true }],
  ]
  return (plans[index] ?? [])
    .filter(({ side }) => pair.prepared.includes(side))
    .flatMap(({ side, draft }) => {
      const topic = stock(side, date.month)
      return topic ? [{ topic, draft }] : []
    })
}

interface Bringing {
  meeting: DemoMeeting
  topic: Topic
  index: number
}

function writeItem(
  telling: Telling,
  calendar: PairCalendar,
  { meeting, topic, index }: Bringing,
  {
    createdAt,
    sharedAt,
    carriedFrom,
  }: { createdAt: Temporal.Instant; sharedAt: Temporal.Instant | null; carriedFrom?: string },
): Written {
  const id = telling.id(createdAt)
  telling.book.add('agenda_item', {
    id,
    pair_id: calendar.pairId,
    meeting_id: meeting.id,
    author_id: memberOf(telling, calendar.pair, topic.by),
    category: topic.on,
    title: topic.title,
    body: topic.body ?? '',
    position: index + 1,
    created_at: createdAt,
    shared_at: sharedAt,
    carried_from: carriedFrom ?? null,
    // What leaders keep back here, they mean to bring up themselves.
    shown_at_start: sharedAt === null && topic.by === 'leader',
  })
  return { id, topic }
}

/** One of the two writes a topic down some days before. */
function bring(telling: Telling, calendar: PairCalendar, draw: () => number, bringing: Bringing): Written {
  const { date, createdAt } = bringing.meeting
  const when = laterOf(
    someTime(draw, date.subtract({ days: between(draw, 1, 6) })),
    createdAt.add({ minutes: 5 }),
  )
  return writeItem(telling, calendar, bringing, { createdAt: when, sharedAt: when })
}

function prepare(
  telling: Telling,
  calendar: PairCalendar,
  { draft, ...bringing }: Bringing & { draft: boolean },
): void {
  const when = laterOf(telling.now.subtract({ hours: 20 - 2 * bringing.index }), bringing.meeting.createdAt)
  writeItem(telling, calendar, bringing, { createdAt: when, sharedAt: draft ? null : when })
}

/** What was not reached comes along, from the moment the earlier conversation was closed. */
function carry(
  telling: Telling,
  calendar: PairCalendar,
  meeting: DemoMeeting,
  { id, topic, closedAt }: Left,
): Written {
  const when = { createdAt: closedAt, sharedAt: closedAt, carriedFrom: id }
  return writeItem(telling, calendar, { meeting, topic, index: -1 }, when)
}

interface Holding {
  meeting: DemoMeeting
  items: Written[]
}

/** The conversation itself: started, talked through, and closed. */
function hold(
  telling: Telling,
  { pair, pairId }: PairCalendar,
  draw: () => number,
  { meeting, items }: Holding,
) {
  const { book } = telling
  const startedAt = meeting.startsAt.add({ minutes: between(draw, 0, 4) })
  const closedAt = meeting.startsAt.add({ minutes: meeting.minutes + between(draw, -4, 6) })
  const here = { pair_id: pairId, meeting_id: meeting.id }
  const note = (at: Temporal.Instant, by: Side, body: string, itemId: string) =>
    book.add('note', {
      id: telling.id(at),
      ...here,
      author_id: memberOf(telling, pair, by),
      body,
      created_at: at,
      item_id: itemId,
      private: false,
    })
  const leader = memberOf(telling, pair, 'leader')
  book.add('meeting_start', { ...here, started_by: leader, started_at: startedAt })

  const unreached = items.length > 2 && draw() < 0.35 ? items.at(-1) : undefined
  const reached = items.filter((item) => item !== unreached)
  const step = Math.floor((meeting.minutes * 60) / (reached.length + 2))
  const agreed: Agreeing[] = []
  for (const [index, { id, topic }] of reached.entries()) {
    const at = startedAt.add({ seconds: step * (index + 1) })
    const body = topic.note ?? (draw() < 0.5 ? remarks[between(draw, 0, remarks.length - 1)] : undefined)
    const writer = draw() < 0.6 ? otherSide(topic.by) : topic.by
    if (body) note(at.subtract({ seconds: 90 }), writer, body, id)
    book.add('agenda_item_tick', { item_id: id, pair_id: pairId, ticked_by: leader, ticked_at: at })
    if (topic.agreed)
      agreed.push({ meeting, agreed: topic.agreed, by: topic.by, at: at.add({ seconds: 20 }) })
  }
  book.add('meeting_close', { ...here, closed_by: leader, closed_at: closedAt })
  const left: Left[] = unreached ? [{ ...unreached, closedAt }] : []
  return { left, agreed: agreed.filter(({ at }) => isBefore(at, closedAt)) }
}
