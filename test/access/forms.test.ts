import { type HTMLElement, parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import type { Answer, Fields } from '../support/app.ts'
import { contents } from './contents.ts'
import type { PostName, Wrong } from './forms/form.ts'
import { forms, type Opened, open, postNames } from './forms/forms.ts'

test('every POST route has a row in the table', () => {
  expect(Object.keys(forms).sort()).toEqual(postNames.toSorted())
})

test.each(postNames)('%s takes its own fields, and says what is wrong with them', async (name) => {
  const opened = await open(name)
  const { given, post, world } = opened
  const before = await contents(world.db)
  await refusesWhatIsNoFormOfOurs(opened, await columnsOf(name, opened))
  for (const wrong of forms[name].wrong ?? []) if (!wrong.prepare) await comesBack(opened, wrong)
  expect(await contents(world.db)).toEqual(before)

  // The same fields without the faults go through: it was the faults that were refused.
  const answer = await post(given)
  expect([answer.status, answer.location ?? '']).toEqual([
    forms[name].ends ?? 303,
    expect.not.stringMatching(/sign-in\?next/),
  ])
  // A button has nothing to fill in, so it has nothing to put right.
  if (!forms[name].wrong) expect((await post({})).page.querySelector('[role=alert]')).toBeNull()
})

/** The columns that the route writes to and that no field is for. */
async function columnsOf(name: PostName, { world, given }: Opened): Promise<string[]> {
  const { rows } = await world.db.owner.query<{ column: string }>(
    `select distinct column_name as column from information_schema.columns
      where table_schema in ('public', 'auth') and table_name = any ($1::text[]) order by 1`,
    [forms[name].tables],
  )
  const columns = rows.map(({ column }) => column).filter((column) => !(column in given))
  expect(columns).toContain(forms[name].tables[0] === 'organisation' ? 'time_zone' : 'id')
  return columns
}

async function refusesWhatIsNoFormOfOurs({ given, post }: Opened, columns: string[]): Promise<void> {
  const refused = async (sent: Fields, status: number, headers?: Record<string, string>) => {
    const answer = await post(sent, headers)
    expect([JSON.stringify(sent).slice(0, 200), answer.status]).toEqual([expect.anything(), status])
    expect(answer.html.match(/<h1[ >]/g)).toHaveLength(1)
  }
  const extras = ['nonsense', '__proto__', 'constructor', 'pairId', 'verified', ...columns]
  await Promise.all(extras.map((extra) => refused([...Object.entries(given), [extra, '1']], 400)))
  const [[field, value] = ['nonsense', '1']] = Object.entries(given)
  await refused([...Object.entries(given), [field, value], [field, value]], 400)
  await refused({ ...given, [field]: `${value}\0` }, 400)
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
    await refused({ ...given, [field]: value }, 415, { 'content-type': type })
  }
  await refused({ ...given, [field]: 'x'.repeat(256 * 1024) }, 413)
}

const prepared = postNames.flatMap((name) =>
  (forms[name].wrong ?? []).flatMap((wrong) => (wrong.prepare ? [{ name, wrong }] : [])),
)

test.each(prepared)(
  '$name comes back when it came too late, or with a wrong password',
  async ({ name, wrong }) => {
    const opened = await open(name)
    await wrong.prepare?.(opened.world)
    const before = await contents(opened.world.db)
    await comesBack(opened, wrong)
    expect(await contents(opened.world.db)).toEqual(before)
  },
)

/** The same page with a summary on top that links to the fields, and every value kept. */
async function comesBack(
  { world, post }: Opened,
  { typed: given, fields: at, kept = [] }: Wrong,
): Promise<void> {
  const typed = typeof given === 'function' ? given(world) : given
  const fields = typeof at === 'function' ? at(world) : at
  const answer = await post(typed)
  expect([JSON.stringify(typed).slice(0, 200), answer.status]).toEqual([expect.anything(), 422])
  expect(answer.page.querySelectorAll('h1')).toHaveLength(1)
  expect(linksOf(answer)).toEqual(fields.map((field) => `#${field}`))
  for (const field of fields) {
    const target = answer.page.getElementById(field)
    expect(target, field).not.toBeNull()
    expect(target?.getAttribute('type'), `${field} is in sight`).not.toBe('hidden')
  }
  const shown = kept.map((field) => [field, valuesOf(answer.page, field)])
  expect(shown).toEqual(kept.map((field) => [field, expect.arrayContaining([typed[field]])]))
  expect(answer.html).not.toContain('hemmelig"')
}

const linksOf = ({ page }: Answer): (string | undefined)[] =>
  page.querySelectorAll('[role=alert] a').map((link) => link.getAttribute('href'))

/** What the controls of this name stand at, as the browser would send them. */
function valuesOf(page: HTMLElement, name: string): string[] {
  return page.querySelectorAll(`[name=${name}]`).flatMap((control) => {
    const value = control.getAttribute('value') ?? ''
    if (control.tagName === 'TEXTAREA') return [parse(`<p>${control.innerHTML}</p>`).text]
    if (control.tagName === 'SELECT') {
      return control.querySelectorAll('option[selected]').map((option) => option.getAttribute('value') ?? '')
    }
    const ticked = ['radio', 'checkbox'].includes(control.getAttribute('type') ?? '')
    return ticked && !control.hasAttribute('checked') ? [] : [value]
  })
}
