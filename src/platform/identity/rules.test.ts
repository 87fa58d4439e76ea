import { expect, test } from 'vitest'
import { networkFrom } from './network.ts'
import { nextPath } from './next.ts'
import { passwordFault } from './password-rule.ts'

const own = ['Lise Holm', 'lise@bageriet.example', 'Bageriet på Hjørnet']

test.each([
  ['kort', 'password-short'],
  ['x'.repeat(129), 'password-long'],
  ['aaaaaaaaaaaa', 'password-simple'],
  ['abcabcabcabc', 'password-simple'],
  ['123456789012', 'password-simple'],
  ['qwertyuiopåasd', 'password-simple'],
  ['0987654321098', 'password-simple'],
  ['LiseHolm2026!!', 'password-known'],
  ['bageriet123456', 'password-known'],
  ['Velkommen2026!', 'password-known'],
  ['Takt-Takt-2026', 'password-known'],
  ['en lille grøn cykel', null],
  ['Hjørnet er rundt som en ost', null],
  ['vT9!pq-72Lm#x', null],
  ['æøåÆØÅæøåÆØÅ🦊x', null],
  ['🦊'.repeat(11), 'password-short'],
])('a password such as %s: %s', (password, fault) => expect(passwordFault(password, own)).toBe(fault))

test.each([
  ['/calendar?a=b', '/calendar?a=b'],
  ['/invitation?token=abc-_', '/invitation?token=abc-_'],
  ['//elsewhere.test', '/'],
  ['/\\elsewhere.test', '/'],
  ['/a/..//elsewhere.test', '/'],
  ['https://elsewhere.test', '/'],
  ['/\t/elsewhere.test', '/'],
  ['', '/'],
  [undefined, '/'],
  [`/${'a'.repeat(1_001)}`, '/'],
])('the way on of %s is %s', (wanted, way) => expect(nextPath(wanted)).toBe(way))

test.each([
  ['203.0.113.7', undefined, '203.0.113.7'],
  ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::5', undefined, '2001:db8:0:0'],
  ['2001:db8:1:2:ffff::1', undefined, '2001:db8:1:2'],
  ['127.0.0.1', 'nonsense', null],
  ['127.0.0.1', undefined, null],
  [undefined, undefined, null],
])('a request from %s (forwarded: %s) is of the network %s', (remote, forwarded, network) =>
  expect(networkFrom(remote, forwarded)).toBe(network),
)
