import { expect, test } from 'vitest'
import { CannotOpen, createVault, type WrappedKey } from './vault.ts'

const vault = createVault('a secret for tests that is long enough to be one')

function aKey(id = 'key'): WrappedKey {
  const at = { organisationId: 'company', id }
  return { ...at, wrapped: vault.newKey(at) }
}

test('what is sealed opens with its key, at its place, and nowhere else', () => {
  const key = aKey()
  const sealed = vault.seal(key, 'note 1', 'Blåbærgrød 🫐')
  expect(sealed).not.toContain('Blåbærgrød')
  expect(vault.open(key, 'note 1', sealed)).toBe('Blåbærgrød 🫐')
  expect(() => vault.open(key, 'note 2', sealed)).toThrow(CannotOpen)
  expect(() => vault.open(aKey(), 'note 1', sealed)).toThrow(CannotOpen)
  expect(() => vault.open({ ...key, id: 'other' }, 'note 1', sealed)).toThrow(CannotOpen)
})

test('another installation, a changed text, a short one and an unknown version are refused', () => {
  const key = aKey()
  const sealed = vault.seal(key, 'note 1', 'ord')
  const other = createVault('another secret for tests that is long enough')
  expect(() => other.open(key, 'note 1', sealed)).toThrow(CannotOpen)
  // Not the last letter: not all of its bits are of the text.
  const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.slice(-1)
  for (const wrong of [flipped, 'v1.', 'v1.AAAA', sealed.replace('v1.', 'v2.'), '']) {
    expect(() => vault.open(key, 'note 1', wrong), wrong).toThrow(CannotOpen)
  }
})

test('the same words sealed twice look different, and a wrapped key is 60 bytes', () => {
  const key = aKey()
  expect(vault.seal(key, 'x', 'ord')).not.toBe(vault.seal(key, 'x', 'ord'))
  expect(key.wrapped).toHaveLength(60)
})
