import { readdirSync, readFileSync } from 'node:fs'
import type { Bench } from '../bench.ts'
import { atMost, type Figure, figure } from '../figures.ts'
import { postmasterOf } from '../takt.ts'

/** Proportional set size: what processes share is divided between them, so that a sum counts it once. */
function pss(pid: number): number {
  const found = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(found?.[1]) / 1000
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false // it has ended meanwhile
      }
    })
}

/** What Takt and its PostgreSQL hold in memory after the load of the measurements before this one. */
export async function memory({ takt }: Bench): Promise<Figure[]> {
  const postmaster = postmasterOf(takt.dataFolder)
  const measure = (pids: () => number[]): number | null => {
    try {
      return pids()
        .map(pss)
        .reduce((total, one) => total + one, 0)
    } catch {
      return null
    }
  }
  const node = measure(() => [takt.child.pid as number])
  const postgres = measure(() => [postmaster, ...childrenOf(postmaster)])
  const why = node === null ? 'this system has no /proc/PID/smaps_rollup' : undefined
  return [
    figure('memory of Node', node, 'MB', atMost(150), why),
    figure('memory of PostgreSQL', postgres, 'MB', atMost(120), why),
  ]
}
