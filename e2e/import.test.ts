import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember } from '@/test/factories'
import { expect, test } from './fixtures'

const HEADINGS = 'Name,E-mail,Role,Job title,Staff ID,Groups'

/** 200 people; every tenth line has something wrong with it. */
const fileOf = (mark: string) =>
  Array.from({ length: 200 }, (_, n) => {
    const email = n % 20 === 9 ? 'no address' : `p${n}-${mark}@example.com`
    const role = n % 20 === 19 ? 'Emperor' : 'Employee'
    return `Person ${n},${email},${role},Baker,S-${n},Night shift`
  })

async function choose(page: Page, content: string, name = 'people.csv') {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible()
}

async function importIt(page: Page, count: number) {
  await page.getByRole('button', { name: `Import ${count} people` }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Import ${count} people` })
    .click()
  await expect(page.getByText('The import is done.')).toBeVisible({ timeout: 60_000 })
}

async function createGroupsToo(page: Page) {
  await page.getByLabel('Create groups that').check()
  await page.getByRole('button', { name: /^Check/ }).click()
}

test('200 people from a file with errors, mended and imported again, nobody doubled', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  const hr = await createMember(tenant, { role: 'HR', name: 'Hana Horvat' })
  const lines = fileOf(tenant.slug)
  const count = () => tenantDb(tenant.id).membership.count()
  await signInAs(hr)
  await page.goto(`/t/${tenant.slug}/people/import`)
  await expectAccessible(page)

  await choose(page, [HEADINGS, ...lines].join('\n'))
  await createGroupsToo(page)
  await expect(page.getByText('20 lines have errors and are left out.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await importIt(page, 180)
  expect(await count()).toBe(181)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the errors' }).click(),
  ])
  const errors = await readFile(await download.path(), 'utf8')
  expect(errors.trim().split('\r\n')).toHaveLength(21)
  expect(errors).toContain('“no address” is not an e-mail address.')

  let next = 0
  const mended = errors
    .replaceAll('Emperor', 'Employee')
    .replaceAll(/,no address,/g, () => `,m${next++}-${tenant.slug}@example.com,`)
  await page.goto(`/t/${tenant.slug}/people/import`)
  await choose(page, mended, 'mended.csv')
  await importIt(page, 20)
  expect(await count()).toBe(201)

  await page.goto(`/t/${tenant.slug}/people/import`)
  await choose(page, mended, 'again.csv')
  await expect(page.getByText('Nothing to import: no line would add or change anybody.')).toBeVisible()
  expect(await count()).toBe(201)
  expect(await tenantDb(tenant.id).userGroup.count()).toBe(200)

  await page.goto(`/t/${tenant.slug}/people?search=person`)
  await expect(page.getByText('200 people')).toBeVisible()
  await page.getByRole('link', { name: 'Person 0', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Person 0', level: 1 })).toBeVisible()
  await expectAccessible(page)
})
