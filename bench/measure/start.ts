import { type Bench, cookies } from '../bench.ts'
import { atMost, type Figure, figure, median } from '../figures.ts'
import { startTakt } from '../takt.ts'

/** Stops Takt and its PostgreSQL and starts both on the same data folder, until a signed-in page is whole. */
export async function start(bench: Bench): Promise<Figure[]> {
  const [, cookie] = cookies(bench.conversation)
  const times: number[] = []
  for (let n = 0; n < (bench.quick ? 3 : 5); n++) {
    await bench.takt.stop()
    bench.takt = await startTakt(bench.takt.dataFolder, cookie)
    times.push(bench.takt.msToFirstPage)
  }
  return [figure('start to first page, warm data folder', median(times), 'ms', atMost(1_500))]
}
