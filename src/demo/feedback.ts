import type { FeedbackKind } from '../features/feedback/types.ts'
import type { PairCalendar } from './calendar.ts'
import type { PersonKey } from './people.ts'
import { isBefore, local, memberOf, otherSide, type Telling } from './telling.ts'
import type { Side } from './topics/topic.ts'

interface Said {
  by: Side
  kind: FeedbackKind
  happened: string
  meant?: string
  wish?: string
  /** Days ago on which it was written and given; a draft is not given. */
  daysAgo: number
  draft?: true
  /** The other has heard it, and perhaps answered. */
  heard?: true
  answer?: string
  /** It is about something the two have agreed. */
  agreed?: true
  /** It is about a goal of theirs. */
  goal?: true
}

const said: Partial<Record<`${PersonKey} ${PersonKey}`, Said[]>> = {
  'birgitte jonas': [
    {
      by: 'leader',
      kind: 'praise',
      happened: 'Du tog selv fat i kunden med den forkerte gaffel, før hun nåede at ringe.',
      meant: 'Hun skrev bagefter, at hun kommer igen til foråret.',
      daysAgo: 40,
      heard: true,
      answer: 'Tak. Jeg var i tvivl, om jeg skulle have spurgt dig først.',
    },
    {
      by: 'employee',
      kind: 'constructive',
      happened: 'Du lovede en kunde cyklen til torsdag uden at spørge værkstedet.',
      meant: 'Anton blev to timer længere onsdag.',
      wish: 'Kig på tavlen, før du siger en dag.',
      daysAgo: 24,
      heard: true,
      answer: 'Det har du ret i. Jeg spørger dig først fra nu af.',
    },
    {
      by: 'leader',
      kind: 'praise',
      happened: 'Mandagsmødet sluttede til tiden, og alle vidste, hvad de skulle.',
      daysAgo: 17,
      goal: true,
      heard: true,
    },
    {
      by: 'leader',
      kind: 'praise',
      happened: 'Du lod Anton selv tale med kunden om den dyre reparation.',
      meant: 'Han gik derfra to centimeter højere.',
      wish: 'Mere af det.',
      daysAgo: 6,
    },
    {
      by: 'leader',
      kind: 'praise',
      happened: 'Du gik i gang med det, vi aftalte, allerede dagen efter.',
      daysAgo: 5,
      agreed: true,
      heard: true,
    },
    {
      by: 'employee',
      kind: 'praise',
      happened: 'Du bakkede mig op over for leverandøren, da bremseskiverne kom for sent.',
      daysAgo: 3,
    },
    {
      by: 'leader',
      kind: 'constructive',
      happened: 'To ordrer stod uden navn på tavlen i mandags.',
      wish: 'Skriv navnet på, før du hænger sedlen op.',
      daysAgo: 1,
      draft: true,
    },
    {
      by: 'employee',
      kind: 'constructive',
      happened: 'Jeg hørte om den nye åbningstid fra en kunde.',
      wish: 'Sig det til mig først.',
      daysAgo: 2,
      draft: true,
    },
  ],
  'birgitte maja': [
    {
      by: 'leader',
      kind: 'praise',
      happened: 'Vinduet med vintercyklerne fik tre ind fra gaden på en formiddag.',
      daysAgo: 12,
      heard: true,
    },
    {
      by: 'employee',
      kind: 'constructive',
      happened: 'Jeg stod alene i butikken to lørdage i træk.',
      meant: 'Kunderne måtte vente, og jeg nåede ikke at spise.',
      wish: 'At vi er to fra 10 til 14.',
      daysAgo: 4,
    },
  ],
  'jonas anton': [
    {
      by: 'leader',
      kind: 'praise',
      happened: 'Du spurgte, før du skilte navgearet ad.',
      meant: 'Det sparede os en halv dag.',
      daysAgo: 15,
      heard: true,
      answer: 'Jeg havde prøvet det én gang for meget.',
    },
    {
      by: 'leader',
      kind: 'constructive',
      happened: 'Værktøjet lå fremme på bænken, da vi lukkede i fredags.',
      wish: 'Ti minutters oprydning, før du går.',
      daysAgo: 3,
    },
    {
      by: 'employee',
      kind: 'praise',
      happened: 'Du forklarede krankboksen uden at tage den ud af hænderne på mig.',
      daysAgo: 2,
      draft: true,
    },
  ],
}

/** Writes what a pair has told each other, and what each has saved for the next time. */
export function tell(telling: Telling, { pair, pairId, createdAt, endedAt }: PairCalendar): void {
  const { book, today, now } = telling
  for (const one of said[`${pair.leader} ${pair.employee}`] ?? []) {
    const day = today.subtract({ days: one.daysAgo })
    // On a working day: the Friday before a weekend.
    const at = local(day.subtract({ days: Math.max(0, day.dayOfWeek - 5) }), '15:20')
    if (endedAt || isBefore(at, createdAt) || !isBefore(at, now)) continue
    const id = telling.id(at)
    const here = { feedback_id: id, pair_id: pairId }
    const receiver = memberOf(telling, pair, otherSide(one.by))
    const heardAt = at.add({ hours: 18 })
    book.add('feedback', {
      id,
      pair_id: pairId,
      author_id: memberOf(telling, pair, one.by),
      kind: one.kind,
      happened: one.happened,
      meant: one.meant ?? '',
      wish: one.wish ?? '',
      agreement_id: one.agreed ? latestAgreement(telling, pairId) : null,
      goal_id: one.goal ? workGoal(telling, pairId) : null,
      written_at: at,
      given_at: one.draft ? null : at,
    })
    if (one.heard) book.add('feedback_hearing', { ...here, member_id: receiver, heard_at: heardAt })
    if (one.answer) {
      book.add('feedback_answer', { ...here, author_id: receiver, body: one.answer, answered_at: heardAt })
    }
  }
}

const workGoal = ({ book }: Telling, pairId: string): string | null =>
  (book.rows.goal.find((row) => row.pair_id === pairId && row.level === 'work')?.id as string | undefined) ??
  null

const latestAgreement = ({ book }: Telling, pairId: string): string | null =>
  (book.rows.agreement.findLast((row) => row.pair_id === pairId)?.id as string | undefined) ?? null
