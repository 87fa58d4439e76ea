import { formsOf, type World, type Wrong } from './form.ts'
import { begun, meeting } from './shared.ts'

/** The time of the meeting has passed, and nobody opened it. */
const passed = async ({ clock }: World): Promise<void> => {
  clock.set(Temporal.Instant.from('2026-11-24T12:00:00Z'))
}

const wish = { slot: 'other', date: '2026-11-27', time: '10:00', minutes: '30', place: 'Køkkenet' }

const badWish: Wrong[] = [
  { typed: { ...wish, date: '', place: 'Bagved' }, fields: ['date'], kept: ['time', 'minutes', 'place'] },
  { typed: { ...wish, time: '', minutes: '5' }, fields: ['minutes'], kept: ['date', 'minutes', 'place'] },
]

export const meetingsForms = formsOf({
  pairMeetings: {
    tables: meeting,
    fields: ({ cast }) => ({ ...wish, roundOff: cast.ids.meetingId! }),
    wrong: [
      ...badWish,
      // A time that was offered elsewhere and has passed since stands in the fields for a time of one's own.
      {
        typed: { ...wish, slot: '2026-11-20T10:30', date: '2026-11-20', time: '10:30' },
        fields: ['date'],
        kept: ['date', 'time', 'minutes', 'place'],
      },
    ],
  },
  meetingMove: {
    tables: meeting,
    fields: ({ cast }) => ({ ...wish, roundOff: cast.ids.meetingId! }),
    wrong: badWish,
  },
  meetingCancellation: {
    tables: meeting,
    fields: { reason: 'Ferie' },
    wrong: [
      { typed: { reason: '' }, fields: ['reason'] },
      { typed: { reason: 'x'.repeat(501) }, fields: ['reason'], kept: ['reason'] },
    ],
  },
  meetingStart: { tables: meeting },
  meetingOutcome: {
    tables: [...meeting, 'meeting_outcome'],
    fields: { outcome: 'held', back: '/' },
    prepare: passed,
  },
  meetingOutcomeUndo: { tables: [...meeting, 'meeting_outcome'], fields: { back: '/' }, prepare: passed },
  meetingTimeKeeping: {
    tables: [...meeting, 'meeting_reply'],
    fields: { proposed: '2026-12-03T09:00:00Z' },
  },
  rhythmDoubtDismissal: { tables: [...meeting, 'rhythm_doubt_dismissal'], fields: { back: '/' } },
  meetingClose: { tables: meeting, prepare: begun },
})
