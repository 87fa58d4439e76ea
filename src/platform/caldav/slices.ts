import { setImmediate as nextTurn } from 'node:timers/promises'
import { createContext, Script } from 'node:vm'

/** Milliseconds of work between two looks at what else waits, as requests do. */
const slice = 20

/** Milliseconds that one piece may take at most, and how many may take too long before the rest is not tried. */
const longest = 250
const mostTooLong = 3

/** A piece that does not end is ended from outside: the machine of JavaScript is the only one that can. */
const script = new Script('work()')

/**
 * Does `work` for each item in turn, a slice at a time, so that nobody else waits for it. What a piece throws, or a
 * piece that does not end, costs that piece alone.
 * @returns false when so many did not end that the rest was left
 */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void): Promise<boolean> {
  let index = 0
  let tooLong = 0
  const run = () => {
    const begun = performance.now()
    while (index < items.length && performance.now() - begun < slice) {
      const item = items[index] as T
      index += 1
      work(item)
    }
  }
  const context = createContext({ work: run })
  while (index < items.length) {
    try {
      script.runInContext(context, { timeout: longest })
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') tooLong += 1
      if (tooLong >= mostTooLong) return false
    }
    await nextTurn()
  }
  return true
}
