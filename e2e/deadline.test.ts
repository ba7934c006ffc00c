import type { Page } from '@playwright/test'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createModule, type TestMember, type TestTenant } from '@/test/factories'
import { expect, test } from './fixtures'

const PEOPLE = ['Ana Zajc', 'Bine Kos', 'Cilka Vrh']

const noticesOf = (tenant: TestTenant) =>
  tenantDb(tenant.id).notification.findMany({
    where: { type: 'NEW_MODULE' },
    orderBy: { membership: { name: 'asc' } },
    select: { membership: { select: { name: true } } },
  })

async function makeGroup(page: Page, tenant: TestTenant, members: readonly TestMember[]) {
  await page.goto(`/t/${tenant.slug}/groups`)
  await page.getByRole('button', { name: 'New group' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Night shift')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Night shift' })).toBeVisible()
  await page.getByRole('button', { name: 'Add people' }).first().click()
  const dialog = page.getByRole('dialog')
  for (const { name } of members) await dialog.getByRole('checkbox', { name }).check()
  await dialog.getByRole('button', { name: 'See what happens' }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Gives the group a module within seven days and says who was announced to get it. */
async function assignModule(page: Page, title: string): Promise<string[]> {
  await page.getByRole('tab', { name: /^Modules/ }).click()
  await page.getByRole('button', { name: 'Add modules' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Modules' }).fill(title)
  await page.getByRole('option', { name: title }).click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('textbox', { name: 'Days' }).fill('7')
  await expect(dialog.getByText('3 people are told at once.')).toBeVisible()
  const rows = dialog.getByRole('row').filter({ hasText: title })
  const announced = await rows.evaluateAll((found) => found.map((row) => row.querySelector('td')?.textContent ?? ''))
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
  return announced
}

const cellOf = (page: Page, name: string, title: string) =>
  page.getByRole('gridcell', { name: new RegExp(`: ${name}, ${title}$`) })

/** Chooses the nth person's cell with the keyboard alone. */
async function selectCell(page: Page, row: number) {
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < row; n += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'What to do with the selection' })).toBeVisible()
}

/** Reads the explanation of the first cell by keyboard, and draws a range with the mouse. */
async function lookAround(page: Page, title: string) {
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('Enter')
  const explanation = page.getByRole('dialog')
  await expect(explanation.getByRole('button', { name: 'Close' })).toBeFocused()
  await expect(explanation).toContainText('Night shift')
  await page.keyboard.press('Escape')
  await expect(explanation).toBeHidden()
  await expect(grid).toBeFocused()
  await cellOf(page, 'Ana Zajc', title).click({ modifiers: ['ControlOrMeta'] })
  await cellOf(page, 'Cilka Vrh', title).click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 selected · 3 people')).toBeVisible()
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
}

test('a group with a deadline reaches exactly the announced people; extend, waive, undo', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  const hr = await createMember(tenant, { role: 'HR', name: 'Hana Horvat' })
  const author = await createMember(tenant, { role: 'ADMIN', name: 'Avtor Novak' })
  const members = await Promise.all(PEOPLE.map((name) => createMember(tenant, { name })))
  await createMember(tenant, { name: 'Dana Zunaj' })
  const { content } = await createModule(tenant, author, { title: 'Ladder safety' })
  await signInAs(hr)

  await makeGroup(page, tenant, members)
  const announced = await assignModule(page, content.title)
  expect(announced).toEqual(PEOPLE)
  await expect.poll(async () => (await noticesOf(tenant)).map(({ membership }) => membership.name)).toEqual(PEOPLE)
  await expectAccessible(page)

  await page.goto(`/t/${tenant.slug}/compliance`)
  await expect(cellOf(page, 'Ana Zajc', content.title)).toBeVisible()
  await expectAccessible(page)
  await lookAround(page, content.title)
  await selectCell(page, 0)
  await page.getByRole('button', { name: 'Extend', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Days more' }).fill('14')
  await expect(dialog.getByRole('row').filter({ hasText: 'Ana Zajc' })).toContainText('Later')
  await dialog.getByRole('button', { name: 'Extend', exact: true }).click()
  await expect(dialog).toBeHidden()

  await selectCell(page, 1)
  await page.getByRole('button', { name: 'Waive', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Works in the office only')
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(cellOf(page, 'Bine Kos', content.title)).toHaveAccessibleName(/^Waived/)

  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click()
  await expect(cellOf(page, 'Bine Kos', content.title)).not.toHaveAccessibleName(/^Waived/)
  const rows = await tenantDb(tenant.id).assignment.findMany({ select: { extendedDueAt: true, waivedAt: true } })
  expect(rows).toHaveLength(3)
  expect(rows.filter(({ extendedDueAt }) => extendedDueAt)).toHaveLength(1)
  expect(rows.filter(({ waivedAt }) => waivedAt)).toEqual([])
})
