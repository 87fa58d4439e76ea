import { parse } from 'node-html-parser'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Checkbox, RadioGroup, SelectField } from './choice.tsx'
import { TextArea, TextField } from './field.tsx'

const place = { name: 'place', label: 'Sted', hint: 'Et sted i fred.', error: 'Skriv, hvor I mødes' }
const audience = { kind: 'private', text: 'Kun dig' } as const

test.each([
  ['one line', <TextField key="1" {...place} audience={audience} />],
  ['several lines', <TextArea key="2" {...place} audience={audience} />],
  ['a folded choice', <SelectField key="3" {...place} audience={audience} options={[]} />],
])('%s is tied to its label, audience, hint and error', (_, field) => {
  const page = parse(renderToString(field))
  const control = page.querySelector('#place')!
  expect(page.querySelector('label')!.getAttribute('for')).toBe('place')
  expect(control.getAttribute('aria-invalid')).toBe('true')
  const described = control.getAttribute('aria-describedby')!.split(' ')
  expect(described.map((id) => page.querySelector(`#${id}`)!.textContent)).toEqual([
    'Kun dig',
    'Et sted i fred.',
    'Skriv, hvor I mødes',
  ])
})

test('a field in order points at nothing and is not called wrong', () => {
  const control = parse(renderToString(<TextField name="place" label="Sted" />)).querySelector('input')!
  expect(control.hasAttribute('aria-describedby')).toBe(false)
  expect(control.hasAttribute('aria-invalid')).toBe(false)
})

test('what was written is kept, markup and all', () => {
  const written = '</textarea><script>x</script> "æøå" & co\n\nto linjer'
  const area = parse(renderToString(<TextArea name="note" label="Note" value={written} />))
  expect(area.querySelector('script')).toBeNull()
  expect(area.querySelector('textarea')!.textContent).toBe(written)
  const line = parse(renderToString(<TextField name="title" label="Titel" value={written} />))
  expect(line.querySelector('input')!.getAttribute('value')).toBe(written)
})

test('a radio group is named by its legend and the error summary lands on its first choice', () => {
  const options = [
    { value: '2', label: 'Hver 2. uge' },
    { value: '3', label: 'Hver 3. uge' },
  ]
  const page = parse(
    renderToString(<RadioGroup name="weeks" label="Hvor tit?" options={options} value="3" error="Vælg" />),
  )
  const group = page.querySelector('fieldset')!
  expect(group.firstElementChild!.tagName).toBe('LEGEND')
  expect(page.querySelector(`#${group.getAttribute('aria-describedby')}`)!.textContent).toBe('Vælg')
  expect(page.querySelector('#weeks')!.getAttribute('value')).toBe('2')
  const chosen = page.querySelectorAll('input').filter((input) => input.hasAttribute('checked'))
  expect(chosen.map((input) => input.getAttribute('value'))).toEqual(['3'])
})

test('a tick box keeps its tick', () => {
  const page = parse(renderToString(<Checkbox name="mail" label="Påmind mig" checked />))
  expect(page.querySelector('input')!.hasAttribute('checked')).toBe(true)
  expect(page.querySelector('label')!.textContent).toBe('Påmind mig')
})
