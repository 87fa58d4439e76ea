import { launchChromium } from './test/support/chromium.ts'
const browser = await launchChromium()
const base = 'http://127.0.0.1:4715'
const BJ = '/pairs/019a43b9-2b00-7051-86f5-d2224411c32a', JA='/pairs/019a532c-3f00-70ac-8258-016a91300a0e'
async function shot(who: string, path: string, file: string, scheme: 'light'|'dark', width: number) {
  const ctx = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, storageState: `/tmp/rs-${who}.json` })
  const p = await ctx.newPage()
  p.on('pageerror', e => console.log(file, 'ERR', e.message))
  await p.goto(base + path); await p.waitForTimeout(300)
  await p.screenshot({ path: `/tmp/rs-${file}.png`, fullPage: true })
  await ctx.close()
}
await shot('lead', BJ+'/support', 'lead-support', 'light', 1280)
await shot('emp', BJ+'/support', 'emp-support', 'dark', 360)
await shot('emp', JA+'/support', 'jonas-anton', 'dark', 1280)
await shot('ant', JA+'/support', 'anton', 'light', 360)
await shot('emp', BJ+'#support', 'emp-pair', 'light', 1280)
// care
{
  const ctx = await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState: `/tmp/rs-lead.json` })
  const p = await ctx.newPage()
  await p.goto(base + BJ + '/support')
  await p.locator('#new-support summary').click()
  await p.getByLabel('Hvad tilbyder du Jonas?').fill('Jonas er sygemeldt med stress og starter på halv tid. Hans cpr er 010199-1234.')
  await p.getByRole('button', { name: 'Tilbyd det' }).click()
  await p.getByRole('heading', { name: 'Inden du gemmer' }).waitFor()
  console.log(p.url())
  await p.screenshot({ path: '/tmp/rs-care.png', fullPage: true })
  await p.setViewportSize({ width: 360, height: 800 })
  await p.emulateMedia({ colorScheme: 'dark' })
  await p.screenshot({ path: '/tmp/rs-care-360.png', fullPage: true })
  console.log(await p.evaluate(() => document.documentElement.scrollWidth))
}
await browser.close()
