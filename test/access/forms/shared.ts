import { urls } from '../../../src/urls.ts'
import type { World } from './form.ts'

export const begun = async ({ as, cast }: World): Promise<void> => {
  await as(cast.sessions.employee).post(urls.meetingStart({ meetingId: cast.ids.meetingId! }))
}

export const item = { title: 'Ny ovn', category: 'goals', body: 'Den gamle er slidt' }

export const agenda = ['agenda_item', 'agenda_item_tick', 'meeting_focus']

export const meeting = [
  'meeting',
  'meeting_attendance',
  'meeting_move',
  'meeting_cancellation',
  'meeting_start',
  'meeting_close',
]

export const account = ['user', 'session', 'account', 'passkey', 'two_factor']
