import type { ComponentChildren } from 'preact'

/** Addresses of what the build made: one stylesheet, scripts in order, the text font, the icon of the tab. */
export type Assets = { css: string; js: string[]; font?: string; icon?: string }

/** What a title says after its own words. */
const suffix = ' · Takt'

/** A part of a page for who has the rest. What surrounds a document is theirs already; the title is not. */
export const Part = (props: { title: string; children: ComponentChildren }) => (
  <>
    <title>{props.title + suffix}</title>
    {props.children}
  </>
)

/**
 * The whole page. Written for a strict content policy: no inline style or script, scripts carry `nonce`.
 * `live` is the address of the event stream that tells the page to refetch itself.
 * Without `theme` the page follows the device.
 */
export function Document(props: {
  language: 'da' | 'en'
  title: string
  assets: Assets
  nonce?: string
  live?: string
  theme?: 'light' | 'dark'
  children: ComponentChildren
}) {
  const { assets } = props
  return (
    <html lang={props.language} data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={props.theme ?? 'light dark'} />
        <title>{props.title + suffix}</title>
        {assets.font && (
          <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
        )}
        <link rel="stylesheet" href={assets.css} />
        {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
        {assets.js.map((src) => (
          <script key={src} type="module" src={src} nonce={props.nonce} />
        ))}
      </head>
      <body
        class="flex min-h-dvh flex-col bg-base-100 font-sans text-base-content antialiased"
        data-live={props.live}
      >
        {props.children}
      </body>
    </html>
  )
}
