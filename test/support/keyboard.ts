import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

/** Someone who has a keyboard and no mouse. Wherever the focus goes, it must be seen. */
export interface Keyboard {
  /** Goes to the button with Tab and presses it. */
  press(name: string, key?: 'Enter' | 'Space'): Promise<void>
  follow(link: string | RegExp): Promise<void>
  /** Goes to the link and presses Enter, where that leads to no other page. */
  fetch(link: string): Promise<void>
  fill(label: string, text: string): Promise<void>
  /** Writes over what stands in the field. */
  rewrite(label: string, text: string): Promise<void>
  /** Goes to the group with Tab, and to the choice with the arrow keys. */
  choose(choice: string | RegExp): Promise<void>
  unfold(summary: string): Promise<void>
}

/** More steps than any page has places for the focus. */
const mostSteps = 150

/** What is wrong with how the focus is seen; null when nothing is. WCAG 2.2, success criteria 2.4.7 and 2.4.11. */
function focusFault(): string | null {
  const focus = document.activeElement as HTMLElement
  if (focus === document.body) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(focus)
  const name = focus.outerHTML.slice(0, 120)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no mark on ${name}`
  const [box] = focus.getClientRects()
  if (!box) return `nothing to see of ${name}`
  const points = [0.1, 0.5, 0.9].map((part) => [
    box.left + box.width * part,
    box.top + box.height * part,
  ]) as [number, number][]
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return top && (focus.contains(top) || top.contains(focus))
  })
  return seen ? null : `covered: ${name}`
}

export function keyboardOf({ page, andThen }: Visitor): Keyboard {
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)
  const step = async (key: string) => {
    await page.keyboard.press(key)
    expect(await page.evaluate(focusFault), page.url()).toBeNull()
  }
  // Looking a target up by its name takes longer than a step to it: it is found once, and anew when the page changes.
  const tabTo = async (target: Locator): Promise<void> => {
    let goal = await target.elementHandle()
    for (let steps = 0; steps < mostSteps; steps += 1) {
      const { reached, gone } = await goal!.evaluate((element) => ({
        reached: element === document.activeElement,
        gone: !element.isConnected,
      }))
      if (reached && (await isFocused(target))) return
      if (gone || reached) goal = await target.elementHandle()
      else await step('Tab')
    }
    throw new Error(`Tab does not lead to ${target} at ${page.url()}`)
  }
  const act = async (target: Locator, key: string): Promise<void> => {
    await tabTo(target)
    await andThen(() => page.keyboard.press(key))
  }
  return {
    press: (name, key = 'Enter') => act(page.getByRole('button', { name, exact: true }).first(), key),
    follow: (name) => act(page.getByRole('link', { name, exact: typeof name === 'string' }).first(), 'Enter'),
    async fetch(name) {
      await tabTo(page.getByRole('link', { name, exact: true }).first())
      await page.keyboard.press('Enter')
    },
    async fill(label, text) {
      await tabTo(page.getByLabel(label, { exact: true }).first())
      await page.keyboard.type(text)
    },
    async rewrite(label, text) {
      await tabTo(page.getByLabel(label, { exact: true }).first())
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    async choose(choice) {
      const target = page.getByRole('radio', { name: choice, exact: typeof choice === 'string' })
      const group = page.locator('fieldset').filter({ has: target })
      const chosen = group.getByRole('radio', { checked: true })
      // Tab stops at the one that is chosen; at the first where none is.
      await tabTo((await chosen.count()) > 0 ? chosen : group.getByRole('radio').first())
      if ((await chosen.count()) === 0) await step('Space')
      const choices = await group.getByRole('radio').count()
      for (let steps = 0; steps < choices && !(await target.isChecked()); steps += 1) await step('ArrowDown')
      expect(await isFocused(target), `${choice} at ${page.url()}`).toBe(true)
    },
    async unfold(summary) {
      await tabTo(page.locator('summary', { hasText: summary }))
      await page.keyboard.press('Enter')
    },
  }
}
