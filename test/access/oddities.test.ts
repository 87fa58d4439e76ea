import { expect, test } from 'vitest'
import { forms, open, postNames } from './forms/forms.ts'

/** What people paste, and what machines try. */
const oddities = [' ', 'x', '-1', '1e9', '2026-02-30', '9999-12-31', '25:00', '\ud800', 'ø'.repeat(20_000)]

test.each(postNames.filter((name) => forms[name].fields))(
  '%s never fails, whatever stands in a field',
  async (name) => {
    const { given, post } = await open(name)
    for (const field of Object.keys(given)) {
      for (const oddity of oddities) {
        const { status } = await post({ ...given, [field]: oddity })
        expect([field, oddity.slice(0, 20), status < 500]).toEqual([field, expect.anything(), true])
      }
      const { [field]: _, ...others } = given
      expect([`without ${field}`, (await post(others)).status < 500]).toEqual([expect.anything(), true])
    }
  },
)
