import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Flags made for a cloud function that starts one page and ends; a test opens and closes many. */
const unwanted = new Set(['--single-process', '--no-zygote'])

/** The Chromium that comes inside an npm package; it looks nothing up on the net. */
export async function launchChromium(): Promise<Browser> {
  const args = sparticuz.args.filter((flag) => !unwanted.has(flag) && !flag.startsWith('--headless'))
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...args, '--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
}
