import { expect, test } from 'vitest'
import { ConfigRefused, readConfig } from './config.ts'

const secret = { TAKT_SECRET: 'x'.repeat(32) }

test('a mailbox for replies is none unless it is set', () => {
  expect(readConfig(secret)).toMatchObject({ imapUrl: null, replyTo: null })
  expect(readConfig({ ...secret, TAKT_IMAP_URL: '', TAKT_REPLY_TO: '' })).toMatchObject({ imapUrl: null })
  const imapUrl = 'imaps://svar%40takt.example:kode%2Ford@mail.takt.example/Svar'
  expect(readConfig({ ...secret, TAKT_IMAP_URL: imapUrl, TAKT_REPLY_TO: 'svar@takt.example' })).toMatchObject(
    {
      imapUrl,
      replyTo: 'svar@takt.example',
    },
  )
})

test('a wrong address of it stops the start with a sentence, without the password', () => {
  for (const address of [
    'https://svar:kodeord@mail.example',
    'imaps://mail.example',
    'mail.example',
    'imaps://a@b',
  ]) {
    let said = ''
    try {
      readConfig({ ...secret, TAKT_IMAP_URL: address })
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigRefused)
      said = (error as Error).message
    }
    expect(said, address).toBe(
      'TAKT_IMAP_URL must be an address such as imaps://user:password@mail.example.dk.',
    )
  }
})

test('an adviser is named unless the name is left empty', () => {
  expect(readConfig(secret).adviser?.name).toBe('Ase Selvstændig')
  expect(readConfig({ ...secret, TAKT_ADVISER_PHONE: '' }).adviser?.phone).toBe('7013 7015')
  expect(readConfig({ ...secret, TAKT_ADVISER_NAME: '' }).adviser).toBeNull()
})
