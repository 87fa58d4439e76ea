import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language, Viewer } from '../platform/session/viewer.ts'
import { htmlAnswer } from '../platform/web/compress.ts'
import type { ProblemStatus } from '../platform/web/problem.ts'
import { ButtonLink } from '../ui/button.tsx'
import { type Assets, Document, Part } from '../ui/document.tsx'
import { PageHeading } from '../ui/heading.tsx'
import { Layout, Main, type NavigationItem, PlainLayout, QuietLayout } from '../ui/layout.tsx'
import { urls } from '../urls.ts'
import { text } from './text.ts'

declare module 'hono' {
  interface ContextVariableMap {
    assets: Assets
    /** A viewer's language once a route knows it. */
    language: Language
  }
}

/** One page as a route gives it; the frame around it is the same everywhere. */
export interface PageView {
  title: string
  body: ComponentChildren
  current?: 'today' | 'people' | 'goals' | 'calendar' | 'help' | 'search'
  flash?: ComponentChildren
  status?: 200 | 422 | ProblemStatus
  /** Nothing around it to look at: no menus, no foot. */
  quiet?: boolean
  /** What the page shows changes of: one pair, or all that concerns the viewer. */
  live?: { pairId: string } | 'all'
}

/** The language of someone who is not signed in: what they chose, else Danish. */
export function signedOutLanguage(c: Context): Language {
  const wanted = c.req.query('language') ?? getCookie(c, 'takt.language')
  return wanted === 'en' ? 'en' : 'da'
}

/** The language of this request's pages. */
export const pageLanguage = (c: Context): Language => c.get('language') ?? signedOutLanguage(c)

function navigation(viewer: Viewer): NavigationItem[] {
  const t = text[viewer.language]
  return [
    { key: 'today', href: urls.today(), label: t.today, icon: 'home' as const },
    ...(viewer.role === 'owner'
      ? [{ key: 'people', href: urls.people(), label: t.people, icon: 'people' as const }]
      : []),
    { key: 'goals', href: urls.goals(), label: t.goals, icon: 'goal' as const },
    { key: 'calendar', href: urls.calendar(), label: t.calendar, icon: 'calendar' as const },
    { key: 'help', href: urls.help(), label: t.help, icon: 'help' as const },
  ]
}

/** How a live page asks for what changes can change: its `main`, without the frame it has already. */
const partHeader = 'takt-part'

/** Answers with a page for someone signed in; where the frame around it is there already, without that. */
export function page(c: Context, viewer: Viewer, view: PageView): Response {
  if (c.req.header(partHeader) === 'main' && !view.quiet) {
    c.header(partHeader, 'main')
    c.header('content-language', viewer.language)
    const part = (
      <Part title={view.title}>
        <Main flash={view.flash}>{view.body}</Main>
      </Part>
    )
    return htmlAnswer(c, renderToString(part), view.status ?? 200)
  }
  const t = text[viewer.language]
  const live =
    view.live === undefined
      ? undefined
      : urls.live() + (view.live === 'all' ? '' : `?pair=${view.live.pairId}`)
  return send(
    c,
    viewer.language,
    view,
    live,
    view.quiet ? (
      <QuietLayout>{view.body}</QuietLayout>
    ) : (
      <Layout
        t={t}
        homeHref={urls.today()}
        organisationName={viewer.organisationName}
        memberName={viewer.memberName}
        current={view.current ?? ''}
        navigation={navigation(viewer)}
        search={{ href: urls.search(), label: t.search, current: view.current === 'search' }}
        accountLinks={[
          { href: urls.room(), label: t.room, icon: 'lock' },
          { href: urls.availability(), label: t.availability, icon: 'wait' },
          { href: urls.account(), label: t.settings, icon: 'settings' },
        ]}
        signOutAction={urls.signOut()}
        flash={view.flash}
        foot={
          <a href={urls.privacy()} class="inline-flex min-h-11 items-center">
            {t.privacy}
          </a>
        }
      >
        {view.body}
      </Layout>
    ),
  )
}

/** Answers with a page for someone who is not signed in, or not yet in a company. */
export function plainPage(c: Context, view: PageView): Response {
  const language = pageLanguage(c)
  // A form of the page is sent without the address's ?language, and its answer must read the same.
  if (c.req.query('language'))
    setCookie(c, 'takt.language', language, { path: '/', httpOnly: true, sameSite: 'Lax' })
  const t = text[language]
  const other = language === 'da' ? 'en' : 'da'
  const here = new URL(c.req.url)
  here.searchParams.set('language', other)
  return send(
    c,
    language,
    view,
    undefined,
    <PlainLayout
      t={t}
      flash={view.flash}
      foot={
        // The answer to a form stands at an address that cannot be opened again.
        c.req.method === 'GET' && (
          <a href={here.pathname + here.search} lang={other} class="inline-flex min-h-11 items-center">
            {t.otherLanguage}
          </a>
        )
      }
    >
      {view.body}
    </PlainLayout>,
  )
}

/** The page for what no form can show: it says what to do. */
export function problemPage(c: Context, status: ProblemStatus): Response {
  const t = text[pageLanguage(c)]
  const [title, what] = t.problems[status]
  return plainPage(c, {
    title,
    status,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <p class="mb-6">{what}</p>
        <ButtonLink href={urls.today()}>{t.backToToday}</ButtonLink>
      </>
    ),
  })
}

function send(
  c: Context,
  language: Language,
  view: PageView,
  live: string | undefined,
  body: ComponentChildren,
): Response {
  const html = renderToString(
    <Document
      language={language}
      title={view.title}
      assets={c.get('assets')}
      nonce={c.get('secureHeadersNonce')}
      live={live}
    >
      {body}
    </Document>,
  )
  return htmlAnswer(c, `<!doctype html>${html}`, view.status ?? 200)
}
