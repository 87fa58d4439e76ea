import { urls } from '../../src/urls.ts'
import { askFor } from '../ask.ts'
import type { BareJob } from '../bare.ts'
import { type Bench, cookies, load, wire } from '../bench.ts'
import { startWorker } from '../children.ts'
import { atLeast, type Figure, figure, median } from '../figures.ts'

/** The meeting page with 30 items against the least that Node can do, in turns, over 16 connections. */
export async function meetingPage({ takt, conversation, quick }: Bench): Promise<Figure[]> {
  const path = urls.meeting({ meetingId: conversation.preparedId })
  const [, cookie] = cookies(conversation)
  const { body } = await askFor(takt.url + path, { cookie })
  const marker = /<title>(.+?)<\/title>/.exec(body.toString())?.[1] ?? ''
  const bare = await startWorker<BareJob, { port: number }>('bare.ts', { bytes: body.length, marker })
  try {
    const times = { warm: 1, seconds: quick ? 2 : 4, connections: 16, status: 200, marker }
    const ours = (headers: Record<string, string>, marker: string) =>
      load({ ...times, port: takt.port, marker, requests: [wire(takt, path, { cookie, ...headers })] })
    const theirs = () => load({ ...times, port: bare.said.port, requests: [wire(bare.said, '/', {})] })
    await ours({}, marker)
    const taktRates: number[] = []
    const bareRates: number[] = []
    for (let round = 0; round < (quick ? 2 : 3); round++) {
      taktRates.push((await ours({}, marker)).rate)
      bareRates.push((await theirs()).rate)
    }
    const compressed = await ours({ 'accept-encoding': 'gzip' }, '')
    const kB = `${(body.length / 1000).toFixed(1)} kB`
    return [
      figure('meeting page, 30 items: requests', median(taktRates), '/s', undefined, kB),
      figure('bare node:http, same size: requests', median(bareRates), '/s'),
      figure(
        'meeting page, of the bare server',
        (100 * median(taktRates)) / median(bareRates),
        '%',
        atLeast(3, 6),
      ),
      figure('meeting page, asked for as gzip: requests', compressed.rate, '/s'),
    ]
  } finally {
    await bare.end()
  }
}
