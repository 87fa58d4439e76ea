import type { Reading } from './types.ts'

export function readLine(line: string, today: Temporal.PlainDate): Reading {
  const daily = /^(.*?), dagligt(?: (\d+) min)?$/.exec(line)
  if (!daily) return { title: line, recurrence: null, minutes: null, doubts: [] }
  const n = Number(daily[2])
  return {
    title: daily[1] as string,
    recurrence: { rhythm: 'daily', every: 1, times: 1, startsOn: today },
    minutes: n ? { min: n, max: n } : null,
    doubts: [],
  }
}
