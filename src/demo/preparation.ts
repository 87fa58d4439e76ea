import type { Step } from '../features/preparation/types.ts'
import type { PairCalendar } from './calendar.ts'
import { laterOf, memberOf, type Telling } from './telling.ts'
import type { Side } from './topics/topic.ts'

const thoughts: Record<Side, Partial<Record<Step, string>>> = {
  leader: {
    listening: 'Spørg, hvad der fylder, før jeg selv siger noget. Lad pauserne være.',
    expectations: 'Jeg vil gerne vide det i god tid, når noget skrider. Ikke først, når kunden ringer.',
    'follow-up': 'Hvem gør hvad inden jul, og hvornår vi ser på det igen.',
  },
  employee: {
    topics: 'Spørg, om jeg må tage fri den 23.',
    since: 'Den nye oplægning på lageret virker. Det har været svært at nå det hele om lørdagen.',
    expectations: 'Ro til at blive færdig med én ting ad gangen, og besked dagen før, når planen ændrer sig.',
  },
}

/** Those who have written something for their next conversation have also walked the path; the leader is ready. */
export function prepareNext(telling: Telling, { pair, pairId, meetings }: PairCalendar): void {
  const next = meetings.find(({ fate }) => fate === 'coming')
  if (!next) return
  const here = { pair_id: pairId, meeting_id: next.id }
  const when = laterOf(telling.now.subtract({ hours: 3 }), next.createdAt)
  for (const side of pair.prepared) {
    const member_id = memberOf(telling, pair, side)
    for (const [step, body] of Object.entries(thoughts[side])) {
      telling.book.add('preparation_note', { ...here, member_id, step, body, written_at: when })
    }
    if (side === 'leader') {
      telling.book.add('preparation_ready', { id: telling.id(when), ...here, member_id, ready_at: when })
    }
  }
}
