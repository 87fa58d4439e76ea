import { dateAndTime, longDate } from '../../../../platform/i18n/dates.ts'
import { givenName } from '../../../../platform/i18n/names.ts'
import type { Entry, Paper, Part } from '../../../../platform/pdf/paper.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { itemOverline } from '../../../agenda/pages.tsx'
import type { Item } from '../../../agenda/types.ts'
import { waitsFor } from '../../../agreements/rules.ts'
import type { Agreement } from '../../../agreements/types.ts'
import { currentOf, toldOf } from '../../../listening/rules.ts'
import { text as listeningText } from '../../../listening/text.ts'
import type { Listening } from '../../../listening/types.ts'
import type { Participant } from '../../../meetings/types.ts'
import type { RoundOff } from '../../types.ts'
import { span } from '../pages.tsx'
import { text } from '../text.ts'

interface Props extends RoundOff {
  viewer: Viewer
}

/** What a conversation came to, as its page says it; without what the page has to press. */
export function summaryPaper(props: Props): Paper {
  const { meeting, viewer, following, carriedTo } = props
  const { language } = viewer
  const t = text[language]
  const heading = t.heading(meeting.leader.name, meeting.employee.name)
  const shared = meeting.items.filter((item) => !item.draft)
  const over = shared.filter((item) => !item.ticked)
  const told = toldOf(meeting.listenings)
  const parts: (Part | false)[] = [
    {
      id: 'agreed',
      heading: t.agreements,
      otherwise: t.noAgreements,
      entries: props.agreements.map((agreement) => agreementEntry(props, agreement)),
    },
    told.length > 0 && {
      id: 'retellings',
      heading: listeningText[language].retelling,
      otherwise: '',
      entries: told.map((listening) => retellingEntry(props, listening)),
    },
    {
      id: 'talked',
      heading: t.talked,
      otherwise: t.talkedNothing,
      entries: shared.filter((item) => item.ticked).map((item) => itemEntry(props, item)),
    },
    over.length > 0 && {
      id: 'over',
      heading: t.over,
      lead: carriedTo ? t.overTo(longDate(language, carriedTo)) : '',
      otherwise: '',
      entries: over.map((item) => itemEntry(props, item)),
    },
  ]
  return {
    language,
    title: t.title,
    heading,
    facts: [
      { term: t.when, value: span(props) },
      ...(meeting.place ? [{ term: t.where, value: meeting.place }] : []),
      { term: t.next, value: following ? span({ viewer, meeting: following }) : t.nextNone },
    ],
    parts: parts.filter((part) => part !== false),
    note: t.audience(givenName(meeting.other.name)),
    pageOf: t.pageOf,
    fileName: `${t.title} ${heading} ${meeting.date}`,
  }
}

const participant = ({ meeting }: Props, id: string): Participant =>
  id === meeting.leader.id ? meeting.leader : meeting.employee

const moment = ({ viewer }: Props, at: Temporal.Instant): string =>
  dateAndTime(viewer.language, at, viewer.timeZone)

function agreementEntry(props: Props, agreement: Agreement): Entry {
  const { language } = props.viewer
  const t = text[language]
  const { wording, completion, confirmations } = agreement
  const nameOf = (id: string) => participant(props, id).name
  return {
    id: agreement.id,
    title: wording.body,
    lines: [
      t.terms(t.kinds[wording.kind], nameOf(wording.ownerId), longDate(language, wording.deadline)),
      ...confirmations.map(({ memberId, confirmedAt }) =>
        t.confirmed(nameOf(memberId), moment(props, confirmedAt)),
      ),
      ...waitsFor(agreement).map((id) => t.waits(nameOf(id))),
      ...(completion ? [t.done(moment(props, completion.at))] : []),
    ],
    texts: [],
    points: [],
  }
}

function retellingEntry(props: Props, listening: Listening): Entry {
  const { meeting, viewer } = props
  const t = listeningText[viewer.language]
  const current = currentOf(listening)
  const nameOf = (id: string) => givenName(participant(props, id).name)
  const waits = current?.authorId === meeting.leader.id ? meeting.employee : meeting.leader
  const confirmation = current?.confirmation
  return {
    id: listening.id,
    title: listening.question,
    lines: current
      ? [
          t.wrote(nameOf(current.authorId), moment(props, current.writtenAt)),
          confirmation
            ? t.confirmed(nameOf(confirmation.by), moment(props, confirmation.at))
            : t.waitsFor(givenName(waits.name)),
        ]
      : [],
    texts: current ? [current.body] : [],
    points: [],
  }
}

function itemEntry(props: Props, item: Item): Entry {
  return {
    id: item.id,
    title: item.title,
    lines: [itemOverline(props.viewer.language, item)],
    texts: [
      ...(item.body ? [item.body] : []),
      ...item.notes.map((note) => `${givenName(participant(props, note.authorId).name)}: ${note.body}`),
    ],
    points: [],
  }
}
