import { parse } from 'node-html-parser'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { TextField } from './field.tsx'
import { ErrorSummary, Form } from './form.tsx'

test('each line of the error summary leads to a field on the page', () => {
  const page = parse(
    renderToString(
      <>
        <ErrorSummary
          heading="To ting mangler"
          errors={[
            { field: 'title', message: 'Skriv et punkt' },
            { field: 'note-1', message: 'Skriv en note' },
          ]}
        />
        <TextField name="title" label="Punkt" />
        <TextField name="note" id="note-1" label="Note" />
      </>,
    ),
  )
  const summary = page.querySelector('[role=alert]')!
  expect(page.querySelector(`#${summary.getAttribute('aria-labelledby')}`)!.textContent).toBe(
    'To ting mangler',
  )
  const targets = summary.querySelectorAll('a').map((link) => page.querySelector(link.getAttribute('href')!)!)
  expect(targets.map((field) => field.getAttribute('name'))).toEqual(['title', 'note'])
})

test('no errors, no summary', () => {
  expect(renderToString(<ErrorSummary heading="Intet" errors={[]} />)).toBe('')
})

test('a form posts its hidden fields and leaves out those without a value', () => {
  const page = parse(
    renderToString(
      <Form action="/a" hidden={{ item: '7', from: undefined, empty: '' }}>
        x
      </Form>,
    ),
  )
  expect(page.querySelector('form')!.getAttribute('method')).toBe('post')
  const sent = page
    .querySelectorAll('input')
    .map((input) => [input.getAttribute('name'), input.getAttribute('value')])
  expect(sent).toEqual([
    ['item', '7'],
    ['empty', ''],
  ])
})
