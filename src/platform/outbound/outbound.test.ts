import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { createServer as createSink } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { mayConnect } from './addresses.ts'
import { createAsk } from './outbound.ts'

/** A server on loopback, and how often someone has connected to it. */
async function serve(answer: RequestListener) {
  const server = createServer(answer)
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, port, connections: () => connections }
}

/** Answers each name in turn with these addresses, as a name server that changes its mind. */
const names = (...addresses: string[]): LookupFunction => {
  let turn = 0
  return (_, options, callback) => {
    const address = addresses[Math.min(turn, addresses.length - 1)]!
    turn += 1
    const family = address.includes(':') ? 6 : 4
    if (options.all) callback(null, [{ address, family }])
    else callback(null, address, family)
  }
}

test.each([
  ...[
    '127.0.0.1',
    '127.255.255.254',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
  ],
  ...[
    '169.254.169.254',
    '0.0.0.0',
    '198.18.0.1',
    '198.19.255.255',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
  ],
  ...['::1', '::', 'fc00::1', 'fdff::1', 'fe80::1', 'febf::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:a00:1'],
  ...[
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::127.0.0.1',
    '2001:db8::1',
    'localhost',
    '',
  ],
])('%s is not connected to', (address) => {
  expect(mayConnect(address, false)).toBe(false)
})

test.each([
  '93.184.216.34',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.255.255',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
])('%s is public', (address) => {
  expect(mayConnect(address, false)).toBe(true)
})

test('private networks that are allowed are reached, the metadata of a cloud never is', () => {
  expect(['127.0.0.1', '10.0.0.1', '::1', '::ffff:10.0.0.1'].every((one) => mayConnect(one, true))).toBe(true)
  expect(
    ['169.254.169.254', 'fe80::1', '0.0.0.0', '::ffff:169.254.1.1'].some((one) => mayConnect(one, true)),
  ).toBe(false)
})

test('nothing connects to a sink on loopback, by whatever name or figure', async () => {
  const sink = createSink()
  let connections = 0
  sink.on('connection', (socket) => {
    connections += 1
    socket.destroy()
  })
  // A port that is asked of public servers too, so that it is the address that is refused.
  await new Promise<void>((resolve) => sink.listen(20003, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => sink.close(() => resolve())))
  const hosts = [
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ],
    ...[
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:ffff:7f00:1]',
      'localhost',
      'localhost.',
      'LOCALHOST',
      '0.0.0.0',
      '127.0.0.1.',
    ],
    ...['1%32%37.0.0.1', '①②⑦.0.0.1', 'x@127.0.0.1', 'x:y@localhost'],
  ]
  const ask = createAsk({ privateToo: false })
  for (const host of hosts) {
    const answer = await ask({ url: `https://${host}:20003/`, method: 'GET' })
    // Where a system does not know "localhost.", there is nobody to connect to either.
    const reason = expect.stringMatching(host === 'localhost.' ? /address|unreachable/ : /address/)
    expect([host, answer]).toEqual([host, { ok: false, reason }])
  }
  for (const url of [
    'http://127.0.0.1:20003/',
    'file:///etc/passwd',
    'ftp://localhost/',
    'https://127.0.0.1:20004/',
    '',
  ]) {
    expect(await ask({ url, method: 'GET' })).toEqual({ ok: false, reason: 'address' })
  }
  const mixed = createAsk({
    privateToo: false,
    lookup: (_, __, callback) =>
      callback(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]),
  })
  expect(await mixed({ url: 'https://mixed.example:20003/', method: 'GET' })).toEqual({
    ok: false,
    reason: 'address',
  })
  expect(connections).toBe(0)
})

test('a name is looked up once for each question, and what it means then is what is connected to', async () => {
  const server = await serve((_, response) => response.end('x'))
  const ask = createAsk({ privateToo: true, lookup: names('127.0.0.1', '169.254.169.254') })
  const url = `http://rebind.example:${server.port}/`
  expect(await ask({ url, method: 'GET' })).toMatchObject({ ok: true, status: 200 })
  expect(await ask({ url, method: 'GET' })).toEqual({ ok: false, reason: 'address' })
  expect(server.connections()).toBe(1)
})

test('a redirect to inside is an answer, and is not followed', async () => {
  const inner = await serve((_, response) => response.end('secret'))
  const outer = await serve((_, response) => response.writeHead(302, { location: inner.url }).end())
  const answer = await createAsk({ privateToo: true })({ url: outer.url, method: 'GET' })
  expect(answer).toMatchObject({ ok: true, status: 302, headers: { location: inner.url } })
  expect(inner.connections()).toBe(0)
})

test('an answer that is slow, large or cut off ends in a word about it', async () => {
  const server = await serve((request, response) => {
    response.writeHead(200)
    if (request.url === '/drip') response.write('x')
    if (request.url === '/large') response.end('x'.repeat(2000))
    if (request.url === '/cut') response.write('x', () => response.destroy())
  })
  const ask = createAsk({ privateToo: true, milliseconds: 300, octets: 1000 })
  const reasons = await Promise.all(
    ['hang', 'drip', 'large', 'cut'].map((path) => ask({ url: server.url + path, method: 'GET' })),
  )
  expect(reasons.map((answer) => !answer.ok && answer.reason)).toEqual([
    'slow',
    'slow',
    'large',
    'unreachable',
  ])
  const gone = await ask({ url: 'http://127.0.0.1:1/', method: 'GET' })
  expect(gone).toEqual({ ok: false, reason: 'unreachable' })
  expect(JSON.stringify(gone)).not.toContain('127')
})

test('a server that speaks no TLS is told from one that is away', async () => {
  const server = await serve((_, response) => response.end())
  const answer = await createAsk({ privateToo: true })({
    url: `https://127.0.0.1:${server.port}/`,
    method: 'GET',
  })
  expect(answer).toEqual({ ok: false, reason: 'certificate' })
})
