import { urls } from '../../urls.ts'

/** Where to go after signing in: a path of our own as it was asked for, else the start page. Never another site. */
export function nextPath(wanted: string | undefined): string {
  const start = urls.today()
  if (!wanted || wanted.length > 1_000 || !isPath(wanted)) return start
  const here = 'http://takt.invalid'
  const url = URL.parse(wanted, here)
  if (url?.origin !== here) return start
  // Looked at once more as it will be sent: "/a/..//elsewhere.test" only now begins with two slashes.
  const way = url.pathname + url.search
  return isPath(way) ? way : start
}

const isPath = (text: string): boolean => /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(text)
