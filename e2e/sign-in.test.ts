import { hashPassword } from '@/server/auth/password'
import { platformDb } from '@/server/db/platform-db'
import { createMember, createTenant } from '@/test/factories'
import { expect, test } from './fixtures'

test('signs in with a password, switches the company, signs out', async ({ page, tenant, expectAccessible }) => {
  const member = await createMember(tenant, { name: 'Maja Kos' })
  const other = await createTenant({ name: 'Second Works' })
  await createMember(other, { userId: member.userId, name: 'Maja Kos' })
  await platformDb.user.update({
    where: { id: member.userId },
    data: { passwordHash: await hashPassword('a long enough password') },
  })

  await page.goto(`/t/${tenant.slug}`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await expectAccessible(page)
  await page.getByLabel('E-mail').fill(member.email)
  await page.getByLabel('Password').fill('a wrong password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(member.email)

  await page.getByLabel('Password').fill('a long enough password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`/t/${tenant.slug}$`))
  await expect(page.getByRole('banner')).toContainText('Journey Works')

  await page.getByRole('button', { name: 'Menu of Maja Kos' }).click()
  await page.getByRole('menuitem', { name: 'Switch company' }).click()
  await expect(page.getByRole('heading', { name: 'Your companies' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /Second Works/ }).click()
  await expect(page).toHaveURL(new RegExp(`/t/${other.slug}$`))
  await expect(page.getByRole('banner')).toContainText('Second Works')

  await page.getByRole('button', { name: 'Menu of Maja Kos' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto(`/t/${other.slug}`)
  await expect(page).toHaveURL(/\/sign-in/)
})
