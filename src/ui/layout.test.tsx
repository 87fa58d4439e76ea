import { parse } from 'node-html-parser'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Document } from './document.tsx'
import { Layout } from './layout.tsx'

const t = {
  skip: 'Gå til indholdet',
  home: 'Takt, i dag',
  navigation: 'Sider',
  account: 'Din konto',
  switchOrganisation: 'Skift virksomhed',
  signOut: 'Log ud',
}
const html = renderToString(
  <Document language="da" title="I dag" nonce="n1" live="/live" assets={{ css: '/a.css', js: ['/a.js'] }}>
    <Layout
      t={t}
      homeHref="/"
      organisationName="Havnens Cykler"
      memberName="Mette Friis"
      current="today"
      navigation={[
        { key: 'today', href: '/', label: 'I dag', icon: 'home' },
        { key: 'help', href: '/help', label: 'Hjælp', icon: 'help' },
      ]}
      signOutAction="/sign-out"
    >
      <h1>God morgen</h1>
    </Layout>
  </Document>,
)
const page = parse(html)

test('the page says its language and name, and every script carries the nonce', () => {
  expect(page.querySelector('html')!.getAttribute('lang')).toBe('da')
  expect(page.querySelector('title')!.textContent).toBe('I dag · Takt')
  expect(page.querySelectorAll('script').map((script) => script.getAttribute('nonce'))).toEqual(['n1'])
})

test('nothing is written inline that a strict content policy would stop', () => {
  expect(page.querySelectorAll('[style], style, [onclick]')).toEqual([])
  expect(page.querySelectorAll('script').every((script) => script.textContent === '')).toBe(true)
})

test('the skip link leads to the main landmark, and the page one stands on is marked', () => {
  const skip = page.querySelectorAll('a').find((link) => link.textContent === t.skip)!
  expect(page.querySelector(skip.getAttribute('href')!)!.tagName).toBe('MAIN')
  expect(page.querySelectorAll('[aria-current=page]').map((link) => link.textContent)).toEqual(['I dag'])
})

test('icons are drawn, and hidden from those who hear the word beside them', () => {
  const icons = page.querySelectorAll('nav svg')
  expect(icons).toHaveLength(2)
  expect(
    icons.every((icon) => icon.getAttribute('aria-hidden') === 'true' && icon.childNodes.length > 1),
  ).toBe(true)
})
