import { endOfDay } from '@/lib/calendar'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { listStoredMails } from '@/server/mail/transport'
import { createMember, createModule, type TestMember, type TestTenant } from '@/test/factories'
import { expect, test } from './fixtures'

const ASSIGNED = new Date('2026-01-10T09:00:00Z')
const DUE_ON = '2026-02-10'

async function makeOverdue(tenant: TestTenant, member: TestMember, moduleId: string): Promise<void> {
  const db = tenantDb(tenant.id)
  const dueAt = endOfDay(DUE_ON, 'Europe/Ljubljana')
  const id = newId()
  await db.assignment.create({
    data: { id, membershipId: member.id, moduleId, source: 'DIRECT', assignedAt: ASSIGNED, dueAt },
    select: { id: true },
  })
  await db.assignmentCause.create({ data: { assignmentId: id, assignedAt: ASSIGNED, dueAt }, select: { id: true } })
}

/** Queues what the schedule queues each morning. */
async function remindOn(day: string, tenant: TestTenant): Promise<void> {
  const jobs = JSON.stringify([{ data: { day, phase: 'deadlines', after: null } }])
  await tenantDb(tenant.id).$sql`select enqueue_jobs('reminder.send', ${jobs}::jsonb)::text`
}

const mailTo = async ({ email }: TestMember) => (await listStoredMails()).find((mail) => mail.recipient === email)
const linkAfter = (text: string, label: string) => text.split(`${label}: `)[1]?.split(/\s/)[0] ?? ''

test('who is overdue is told by mail in their language, and under the bell', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  const owner = await createMember(tenant, { role: 'OWNER' })
  const english = await createMember(tenant, { name: 'Emma' })
  const slovenian = await createMember(tenant, { name: 'Simona' })
  await tenantDb(tenant.id).membership.update({
    where: { id: slovenian.id },
    data: { locale: 'sl' },
    select: { id: true },
  })
  const module = await createModule(tenant, owner, {
    title: 'Fire safety',
    sections: [{ title: 'Text', html: '<p>Text</p>' }],
  })
  for (const member of [english, slovenian]) await makeOverdue(tenant, member, module.id)
  await remindOn('2026-02-11', tenant)

  await expect.poll(() => mailTo(english)).toBeDefined()
  await expect.poll(() => mailTo(slovenian)).toBeDefined()
  const [inEnglish, inSlovenian] = [await mailTo(english), await mailTo(slovenian)]
  expect(inEnglish?.subject).toBe('Overdue: Fire safety')
  expect(inEnglish?.text).toContain('It was due on Tuesday, 10 February 2026.')
  expect(inEnglish?.text).toContain('Why did I get this? This module was assigned to you')
  expect(inSlovenian?.subject).toBe('Rok je potekel: Fire safety')
  expect(inSlovenian?.text).toContain('Zadnji dan je bil torek, 10. februar 2026.')

  await test.step('one click of the mail program stops such mails', async () => {
    const headers = inEnglish?.headers ?? {}
    expect(headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
    const url = new URL(headers['List-Unsubscribe']?.slice(1, -1) ?? '').pathname
    const response = await page.request.post(url, { form: { 'List-Unsubscribe': 'One-Click' } })
    expect(response.status()).toBe(204)
  })

  await test.step('the link in the mail asks first, and can be taken back', async () => {
    await page.goto(new URL(linkAfter(inSlovenian?.text ?? '', 'Odjava')).pathname)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ne pošiljajte več' }).click()
    await expect(page.getByRole('status')).toContainText('te pošte ne dobivate več')
    await page.getByRole('button', { name: 'Razveljavi' }).click()
    await expect(page.getByRole('status')).toContainText('spet dobivate')
    await page.getByRole('button', { name: 'Ne pošiljajte več' }).click()
    await expect(page.getByRole('status')).toContainText('te pošte ne dobivate več')
  })

  await test.step('the app shows what was told, and which mails were stopped', async () => {
    await signInAs(english)
    await page.goto(`/t/${tenant.slug}`)
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).click()
    const latest = page.getByRole('dialog')
    await expect(latest.getByRole('link', { name: /Overdue: Fire safety/ })).toBeVisible()
    await latest.getByText('Why did I get this?').click()
    await expect(latest.getByText(/This module was assigned to you/)).toBeVisible()
    await latest.getByRole('link', { name: 'See all' }).click()
    await expect(page.getByRole('heading', { name: 'Notifications', level: 1 })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(page.getByRole('button', { name: 'Notifications, none unread' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible()
    await page.getByRole('link', { name: 'Mail settings' }).click()
    await expectAccessible(page)
    await expect(page.getByRole('switch', { name: 'Deadlines and expiry' })).not.toBeChecked()
    await expect(page.getByRole('switch', { name: 'Results and certificates' })).toBeChecked()
  })
})
