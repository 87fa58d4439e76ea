import { expect, test } from 'vitest'
import { pauseAfter, serverAddress, triesAgain } from './rules.ts'

test.each([
  ['caldav.icloud.com', 'https://caldav.icloud.com/'],
  ['cloud.example.dk:8443/remote.php/dav', 'https://cloud.example.dk:8443/remote.php/dav'],
  ['https://Example.dk/x?token=1#y', 'https://example.dk/x'],
  ['http://192.168.1.2', 'http://192.168.1.2/'],
  ['ftp://example.dk', undefined],
  ['https://a:b@example.dk', undefined],
  ['min kalender', undefined],
])('%s is read as %s', (written, address) => {
  expect(serverAddress(written)?.href).toBe(address)
})

test('pauses grow, end, and heed what a server asks for within limits', () => {
  const minutes = (failures: number, asked?: number) => pauseAfter(failures, asked).total('minutes')
  expect([1, 2, 3, 4, 5, 6, 20].map((failures) => minutes(failures))).toEqual([1, 5, 15, 60, 180, 360, 360])
  expect([minutes(1, 90), minutes(1, 10 ** 9), minutes(4, 60)]).toEqual([2, 360, 60])
  expect([triesAgain('busy', 8, true), triesAgain('busy', 9, true)]).toEqual([true, false])
  expect([true, false].map((connected) => triesAgain('credentials', 1, connected))).toEqual([false, false])
  expect([true, false].map((connected) => triesAgain('certificate', 1, connected))).toEqual([true, false])
})
