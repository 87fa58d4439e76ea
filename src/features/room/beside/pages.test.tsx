import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { roomPage } from '../whole/pages.tsx'
import { NotesBeside } from './pages.tsx'

test('until it is unfolded it weighs a tenth of what it brings', () => {
  const viewer = { language: 'da', memberName: 'Emil', email: 'emil@bageriet.example' } as Viewer
  const meetingId = '0199a000-0000-7000-8000-000000000001'
  const beside = renderToString(<NotesBeside language="da" meetingId={meetingId} />)
  const about = { meetingId, words: 'Til samtalen med Lise den 1. december' }
  const { body } = roomPage({ viewer, hasRoom: true, about, oldNotes: 2, leaders: [] })
  expect(beside.length * 10).toBeLessThan(renderToString(body).length)
})
