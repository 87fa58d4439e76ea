import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What asks the whole app takes longest; begun last, one worker would end alone with it. */
class WholeAppFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const asksAll = ({ moduleId }: TestSpecification) => /\/test\/[^/]+(\/[^/]+)?\.test\.ts$/.test(moduleId)
    return [...sorted.filter(asksAll), ...sorted.filter((file) => !asksAll(file))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/**/*.test.{ts,tsx}'],
    pool: 'threads',
    // The app is read once for each worker, not once for each file: no module keeps anything of a test.
    isolate: false,
    // PostgreSQL and Chromium work beside each: a third on two cores makes every test slower and the whole no quicker.
    maxWorkers: 2,
    sequence: { sequencer: WholeAppFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
