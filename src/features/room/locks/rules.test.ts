import { expect, test } from 'vitest'
import { lockRoom, newRecoveryCode, newRoom, openLock, tidyRecoveryCode } from './rules.ts'

const rounds = 1_000
const wrong = expect.objectContaining({ problem: 'wrong-secret' })

test('a passphrase, a code and a passkey each open the room, and nothing else does', async () => {
  const { id, raw, code, locks } = await newRoom('rødgrød med fløde på', rounds)
  const [passphrase, recovery] = locks as [(typeof locks)[0], (typeof locks)[0]]
  expect(await openLock(passphrase, id, { kind: 'passphrase', text: 'rødgrød med fløde på' })).toEqual(raw)
  expect(
    await openLock(recovery, id, { kind: 'recovery', code: code.toLowerCase().replaceAll('-', ' ') }),
  ).toEqual(raw)
  const output = new Uint8Array(32).fill(7)
  const passkey = await lockRoom(raw, id, { kind: 'passkey', credential: 'c', output })
  expect(await openLock(passkey, id, { kind: 'passkey', credential: 'c', output })).toEqual(raw)
  await expect(openLock(passphrase, id, { kind: 'passphrase', text: 'rødgrød' })).rejects.toEqual(wrong)
  await expect(openLock(recovery, id, { kind: 'recovery', code: newRecoveryCode() })).rejects.toEqual(wrong)
  const elsewhere = crypto.randomUUID()
  await expect(openLock(recovery, elsewhere, { kind: 'recovery', code })).rejects.toEqual(wrong)
  await expect(openLock({ ...recovery, id: elsewhere }, id, { kind: 'recovery', code })).rejects.toEqual(
    wrong,
  )
})

test('a code is 160 bits in letters that a hand can copy', () => {
  const code = newRecoveryCode()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(tidyRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code.replaceAll('-', ''))
  expect(newRecoveryCode()).not.toBe(code)
})
