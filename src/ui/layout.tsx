import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { Mark } from './mark.tsx'

/** The words of the frame around every page. */
export type LayoutText = {
  skip: string
  home: string
  navigation: string
  account: string
  switchOrganisation: string
  signOut: string
}

/** One way to go. `key` is what a page gives as `current`; at most five fit on a phone. */
export type NavigationItem = { key: string; href: string; label: string; icon: IconName }

/**
 * The frame of every signed-in page: skip link, calm header, main landmark, foot.
 * On a phone the navigation lies at the bottom, under the thumb; it is the same element.
 */
export function Layout(props: {
  t: LayoutText
  homeHref: string
  organisationName: string
  memberName: string
  current: string
  navigation: NavigationItem[]
  signOutAction: string
  /** Own pages: profile, security, calendar. Shown under one's name. */
  accountLinks?: Omit<NavigationItem, 'key'>[]
  switchHref?: string
  /** The way to what one looks for, beside one's name. */
  search?: { href: string; label: string; current: boolean }
  flash?: ComponentChildren
  foot?: ComponentChildren
  children: ComponentChildren
}) {
  const { t } = props
  return (
    <>
      <SkipLink label={t.skip} />
      <header class="mx-auto flex w-full max-w-4xl items-center justify-between gap-x-3 px-5 py-3 sm:flex-wrap sm:gap-x-6 sm:px-8 sm:py-5 lg:gap-x-3 print:hidden">
        <a
          href={props.homeHref}
          aria-label={t.home}
          class="flex min-h-11 items-center text-base-content no-underline"
        >
          <Mark />
        </a>
        <Navigation label={t.navigation} items={props.navigation} current={props.current} />
        <div class="flex min-w-0 items-center">
          {props.search && <SearchLink {...props.search} />}
          <Account {...props} />
        </div>
      </header>
      <Main flash={props.flash}>{props.children}</Main>
      <footer class="mx-auto w-full max-w-4xl px-5 pt-6 pb-28 text-sm text-muted sm:px-8 sm:pb-10 print:hidden">
        {props.foot}
      </footer>
    </>
  )
}

/** What a signed-in page is about, without the frame: all of it that a change can make anew. */
export function Main(props: { flash?: ComponentChildren; children: ComponentChildren }) {
  return (
    <main
      id="main"
      tabindex={-1}
      class="mx-auto w-full max-w-4xl grow px-5 pt-6 pb-16 outline-none sm:px-8 sm:pt-10 print:max-w-none print:p-0"
    >
      {props.flash}
      {props.children}
    </main>
  )
}

/** The frame of signed-out pages: the mark, one calm column, nothing else to look at. */
export function PlainLayout(props: {
  t: { skip: string }
  flash?: ComponentChildren
  foot?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <>
      <SkipLink label={props.t.skip} />
      <div class="mx-auto flex w-full max-w-xl grow flex-col px-5 py-10 sm:justify-center sm:px-8">
        <header class="mb-8">
          <Mark />
        </header>
        <main
          id="main"
          tabindex={-1}
          class="outline-none sm:rounded-box sm:border sm:border-base-300 sm:bg-surface sm:p-10"
        >
          {props.flash}
          {props.children}
        </main>
        <footer class="mt-8 text-sm text-muted print:hidden">{props.foot}</footer>
      </div>
    </>
  )
}

/** Nothing but the page itself, in the middle of the screen: for a phone that lies on the table. */
export function QuietLayout({ children }: { children: ComponentChildren }) {
  return (
    <main id="main" tabindex={-1} class="flex grow flex-col px-5 py-10 outline-none sm:px-8">
      {children}
    </main>
  )
}

function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      class="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-30 focus:rounded-field focus:bg-primary focus:px-4 focus:py-3 focus:text-primary-content"
    >
      {label}
    </a>
  )
}

function Navigation(props: { label: string; items: NavigationItem[]; current: string }) {
  return (
    <nav
      aria-label={props.label}
      class="fixed inset-x-0 bottom-0 z-20 border-t border-base-300 bg-surface pb-[env(safe-area-inset-bottom)] sm:static sm:order-last sm:w-full sm:border-0 sm:bg-transparent sm:p-0 lg:order-none lg:w-auto lg:grow"
    >
      <ul class="flex sm:-mx-4 sm:flex-wrap sm:gap-1 lg:mx-0">
        {props.items.map((item) => (
          <li key={item.key} class="min-w-0 flex-1 sm:flex-none">
            <a
              href={item.href}
              aria-current={item.key === props.current ? 'page' : undefined}
              class="flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-2 border-transparent px-0.5 text-center text-xs text-muted no-underline hover:text-base-content aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:text-primary sm:min-h-11 sm:flex-row sm:gap-2 sm:rounded-full sm:border-0 sm:px-4 sm:text-base lg:px-3 sm:hover:bg-base-200 sm:aria-[current]:bg-calm"
            >
              <Icon name={item.icon} class="max-sm:size-6" />
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SearchLink(props: { href: string; label: string; current: boolean }) {
  return (
    <a
      href={props.href}
      aria-label={props.label}
      title={props.label}
      aria-current={props.current ? 'page' : undefined}
      class="grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-base-200 hover:text-base-content aria-[current]:bg-calm aria-[current]:text-primary"
    >
      <Icon name="search" class="size-5" />
    </a>
  )
}

const accountRow =
  'flex min-h-11 w-full cursor-pointer items-center gap-3 rounded-field px-3 text-left text-base-content no-underline hover:bg-base-200'

function Account(props: {
  t: LayoutText
  memberName: string
  organisationName: string
  signOutAction: string
  switchHref?: string
  accountLinks?: Omit<NavigationItem, 'key'>[]
}) {
  const { t } = props
  return (
    <details class="group relative min-w-0" id="account">
      <summary
        aria-label={`${t.account}: ${props.memberName}`}
        class="flex min-h-11 list-none items-center gap-2 rounded-full px-3 hover:bg-base-200"
      >
        <span class="max-w-[45vw] truncate sm:max-w-40">{props.memberName}</span>
        <Icon name="chevronDown" class="transition-transform group-open:rotate-180" />
      </summary>
      <div class="absolute right-0 z-30 mt-2 w-72 max-w-[calc(100vw-2.5rem)] rounded-box border border-base-300 bg-surface p-2">
        <p class="px-3 pt-2 pb-3 text-sm text-muted">{props.organisationName}</p>
        {props.accountLinks?.map((link) => (
          <a key={link.href} href={link.href} class={accountRow}>
            <Icon name={link.icon} />
            {link.label}
          </a>
        ))}
        {props.switchHref && (
          <a href={props.switchHref} class={accountRow}>
            <Icon name="building" />
            {t.switchOrganisation}
          </a>
        )}
        <form method="post" action={props.signOutAction}>
          <button type="submit" class={accountRow}>
            <Icon name="signOut" />
            {t.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}
