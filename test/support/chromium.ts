import { mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * Flags made for a cloud function that starts one page and ends, where a test opens and closes many; and those that draw
 * each frame as a graphics card would, which costs more than all else where there is none.
 */
const unwanted =
  /^--(single-process$|no-zygote$|headless|disable-features=|in-process-gpu$|use-gl=|use-angle=|ignore-gpu|enable-unsafe)/

/** Of several lists of features Chromium takes the last, so ours repeats what the package turns off. */
const withoutFeatures = [
  'AudioServiceOutOfProcess',
  'IsolateOrigins',
  'site-per-process',
  // With it, each address gets a frame of its own, and all scripts of the test are handed over and read anew.
  'RenderDocument',
]

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
  const args = sparticuz.args.filter((flag) => !unwanted.test(flag))
  return chromium.launch({
    executablePath: await unpackChromium(),
    args: [
      ...args,
      '--no-sandbox',
      '--disable-gpu',
      `--disable-features=${withoutFeatures.join(',')}`,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
    ],
  })
}
