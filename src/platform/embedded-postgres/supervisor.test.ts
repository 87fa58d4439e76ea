import { expect, test } from 'vitest'
import { supervise } from './supervisor.ts'

const log = { warn: () => {} }
const postmaster = (pid: number) => ({ pid, ...Promise.withResolvers<void>() })
const running = ({ pid, promise }: ReturnType<typeof postmaster>) => ({ pid, gone: promise })

test('after five restarts that fail it gives up and says why', async () => {
  const first = postmaster(1)
  let tried = 0
  const { promise: gaveUp, resolve: onGiveUp } = Promise.withResolvers<Error>()
  const restart = async () => {
    tried += 1
    throw new Error('the disk is full')
  }
  const supervisor = supervise({ first: running(first), restart, stop: async () => {}, log, onGiveUp })
  first.resolve()
  expect((await gaveUp).message).toBe('the disk is full')
  expect(tried).toBe(5)
  await supervisor.stop()
})

test('stop during a restart waits for it and stops what has come up', async () => {
  const [first, second] = [postmaster(1), postmaster(2)]
  const restarted = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const stopped: number[] = []
  const supervisor = supervise({
    first: running(first),
    restart: async () => {
      begun.resolve()
      await restarted.promise
      return running(second)
    },
    stop: async (pid) => void stopped.push(pid),
    log,
    onGiveUp: undefined,
  })
  first.resolve()
  await begun.promise
  const stopping = supervisor.stop()
  restarted.resolve()
  await stopping
  expect(stopped).toEqual([2])
})
