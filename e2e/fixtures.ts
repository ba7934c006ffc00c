import { encode } from '@auth/core/jwt'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { env } from '@/env'
import { SESSION_COOKIE } from '@/server/auth/session-cookie'
import { createTenant, type TestMember, type TestTenant } from '@/test/factories'

type Fixtures = {
  tenant: TestTenant
  signInAs: (member: Pick<TestMember, 'sessionId'>, context?: BrowserContext) => Promise<void>
  expectAccessible: (page: Page) => Promise<void>
}

/**
 * Whether every control answers: what is typed or pressed before React has taken a page over is lost. Hidden ones, such
 * as what a field measures its text in, are none of React's.
 */
const isTakenOver = () =>
  [...document.querySelectorAll(':is(input, textarea, button):not([aria-hidden])')].every((control) =>
    Object.keys(control).some((key) => key.startsWith('__react')),
  )

/** A tenant of its own for every test, sessions without the sign-in form, and the accessibility check. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  tenant: async ({}, use) => use(await createTenant({ name: 'Journey Works' })),

  page: async ({ page }, use) => {
    const goto = page.goto.bind(page)
    page.goto = async (...args) => {
      const response = await goto(...args)
      await page.waitForFunction(isTakenOver)
      return response
    }
    await use(page)
  },

  signInAs: async ({ context, baseURL }, use) => {
    await use(async ({ sessionId }, target = context) => {
      const value = await encode({ token: { sid: sessionId }, secret: env.AUTH_SECRET, salt: SESSION_COOKIE.name })
      await target.addCookies([
        { name: SESSION_COOKIE.name, value, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' },
      ])
    })
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      // A title streams in behind a page that one is led to, and takes the place of the one before.
      await expect(async () => {
        const { violations } = await axe.analyze()
        expect(
          violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 160)) })),
        ).toEqual([])
      }).toPass({ timeout: 10_000 })
    })
  },
})

export { expect } from '@playwright/test'
