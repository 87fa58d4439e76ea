import { urls } from '../../src/urls.ts'
import { type Bench, cookies, load, wire } from '../bench.ts'
import { atLeast, type Figure, figure } from '../figures.ts'

/** Items added over 8 connections, each on disk before it is answered, to a list that grows all the time. */
export async function writes({ takt, conversation, quick }: Bench): Promise<Figure[]> {
  const path = urls.meetingItems({ meetingId: conversation.writtenId })
  const counter = '99999999'
  const form = `title=Punkt+${counter}&category=tasks&body=&share=yes`
  const seconds = quick ? 6 : 15
  const { rate, perSecond } = await load({
    port: takt.port,
    requests: cookies(conversation).map((cookie) => wire(takt, path, { cookie }, form)),
    connections: 8,
    warm: 1,
    seconds,
    status: 303,
    marker: '',
    counter,
  })
  const part = seconds / 3
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return [
    figure('durable writes', rate, '/s', atLeast(500)),
    figure(
      'durable writes, last third against first',
      sum(perSecond.slice(-part)) / sum(perSecond.slice(0, part)),
      '×',
      atLeast(0.8),
    ),
  ]
}
