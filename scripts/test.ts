import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startVitest } from 'vitest/node'
import { check } from './check.ts'

// `npm test`: everything, and one line at the end that says how it went.

const root = path.join(import.meta.dirname, '..')
const report = path.join(tmpdir(), `takt-test-report-${process.pid}.json`)

const checked = await check()
const vitest = await startVitest('test', process.argv.slice(2), {
  root,
  run: true,
  watch: false,
  reporters: ['default', 'json'],
  outputFile: { json: report },
})
await vitest.close()

const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, success } = JSON.parse(
  readFileSync(report, 'utf8'),
) as Record<string, number> & { success: boolean }
rmSync(report)

const passed = checked.passed + (numPassedTests ?? 0)
// A file that could not even be loaded has no failed test of its own, but it has failed.
const failed =
  checked.failed + Math.max(numFailedTests ?? 0, success ? 0 : Math.max(1, numFailedTestSuites ?? 0))
const skipped = numPendingTests ? `, ${numPendingTests} skipped` : ''
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped}\n`)
process.exit(failed > 0 ? 1 : 0)
