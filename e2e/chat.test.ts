import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createModule, type TestMember } from '@/test/factories'
import { expect, test } from './fixtures'

test('a question, its answer and the confirmation are seen live; the answerer gets points and a rank', async ({
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  test.slow()
  const owner = await createMember(tenant, { role: 'OWNER' })
  const mentor = await createMember(tenant, { name: 'Mira Mentor', permissions: ['MANAGE_OWN_MODULES'] })
  const asker = await createMember(tenant, { name: 'Anton Asker' })
  const answerer = await createMember(tenant, { name: 'Vida Vesel' })
  const module = await createModule(tenant, owner, { title: 'Ovens', mentorIds: [mentor.id] })
  const learning = [asker, answerer].map(({ id }) => ({ id: newId(), membershipId: id, moduleId: module.id }))
  await tenantDb(tenant.id).enrollment.createMany({ data: learning })
  // Twenty points below the rank.
  const earlier = { amount: 1_480, source: 'MANUAL' as const, params: { reason: 'Years of help' } }
  const line = { ...earlier, id: newId(), membershipId: answerer.id, sourceEntityId: newId() }
  await tenantDb(tenant.id).xpTransaction.createMany({ data: [line] })

  const open = async (member: TestMember, path: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
    await signInAs(member, context)
    const page = await context.newPage()
    await page.goto(`/t/${tenant.slug}${path}`)
    return page
  }
  const conversation = `/chat/${module.id}`
  const [theirs, hers] = [await open(asker, conversation), await open(answerer, conversation)]
  const inbox = await open(mentor, '/inbox')
  await expect(inbox.getByText('Nobody is waiting for an answer')).toBeVisible()

  await theirs.getByRole('button', { name: 'Ask as a question' }).click()
  await theirs.getByRole('combobox', { name: 'Write a message' }).fill('How hot is the oven for rye?')
  await theirs.getByRole('combobox', { name: 'Write a message' }).press('Enter')

  const asked = hers.getByRole('article', { name: 'Message by Anton Asker' })
  await expect(asked).toContainText('How hot is the oven for rye?')
  await asked.hover()
  await asked.getByRole('button', { name: 'Reply (R)' }).click()
  await hers.getByRole('combobox', { name: 'Write a message' }).fill('230 degrees, and steam for the first minute.')
  await hers.getByRole('combobox', { name: 'Write a message' }).press('Enter')
  await expect(theirs.getByRole('article', { name: 'Message by Vida Vesel' })).toContainText('230 degrees')
  await expectAccessible(theirs)

  // The inbox looks again by itself.
  const waiting = inbox.getByRole('article').filter({ hasText: 'How hot is the oven for rye?' })
  await expect(waiting).toContainText('230 degrees', { timeout: 30_000 })
  await expectAccessible(inbox)
  await inbox.keyboard.press('1')
  await expect(inbox.getByText('The answer is confirmed.')).toBeVisible()
  await expect(waiting).toHaveCount(0)

  for (const page of [theirs, hers]) {
    await expect(page.getByText('Confirmed answer by Vida Vesel')).toBeVisible()
    await expect(page.getByText('Answered', { exact: true })).toBeVisible()
  }
  await expectAccessible(hers)
  await hers.goto(`/t/${tenant.slug}/points`)
  await expect(hers.getByText('Your answer to “How hot is the oven for rye?” was confirmed')).toBeVisible()
  await expect(hers.getByText('Pomočnik (assistant)').first()).toBeVisible()
  await theirs.goto(`/t/${tenant.slug}/notifications`)
  await theirs.getByRole('link', { name: /Your question has a confirmed answer/ }).click()
  await expect(theirs.getByText('Confirmed answer by Vida Vesel')).toBeVisible()

  // Two clicks, and it is a draft of a section.
  await inbox.goto(`/t/${tenant.slug}${conversation}`)
  const answer = inbox.getByRole('article', { name: 'Message by Vida Vesel' })
  await answer.hover()
  await answer.getByRole('button', { name: 'Make it a section' }).click()
  await inbox.getByRole('button', { name: 'Make the draft' }).click()
  await expect(answer.getByText('In the draft of the module Ovens')).toBeVisible()
  await inbox.getByRole('link', { name: 'Open it' }).click()
  await expect(inbox.getByRole('heading', { name: 'How hot is the oven for rye?' })).toBeVisible()
  await expect(inbox.getByText('From an answer by Vida Vesel in the chat')).toBeVisible()
})

test('a comment on a module reaches its mentor, who answers and resolves it', async ({
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  const owner = await createMember(tenant, { role: 'OWNER', name: 'Olga Owner' })
  const learner = await createMember(tenant, { name: 'Luka Learner' })
  const module = await createModule(tenant, owner, { title: 'Ovens' })
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
  await signInAs(learner, context)
  const theirs = await context.newPage()
  await theirs.goto(`/t/${tenant.slug}/modules/${module.slug}`)
  await theirs.getByRole('heading', { name: 'Comments' }).scrollIntoViewIfNeeded()
  await theirs.getByRole('button', { name: 'Write a comment' }).click()
  await theirs.getByRole('combobox', { name: 'Write a comment' }).fill('The second picture is of the old oven.')
  await theirs.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(theirs.getByText('The second picture is of the old oven.')).toBeVisible()
  await expectAccessible(theirs)

  const ownersContext = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
  await signInAs(owner, ownersContext)
  const owners = await ownersContext.newPage()
  await owners.goto(`/t/${tenant.slug}/notifications`)
  await owners.getByRole('link', { name: /New comment on Ovens/ }).click()
  await expect(owners.getByText('The second picture is of the old oven.').first()).toBeVisible()
  await owners.getByRole('button', { name: 'Reply' }).first().click()
  await owners.getByRole('combobox', { name: 'Reply' }).fill('Replaced, thank you.')
  await owners.getByRole('combobox', { name: 'Reply' }).press('Control+Enter')
  await expect(owners.getByText('Replaced, thank you.').first()).toBeVisible()
  await owners.getByRole('button', { name: 'Resolve', exact: true }).first().click()
  await expect(owners.getByText('The thread is resolved.')).toBeVisible()

  await theirs.reload()
  await theirs.getByRole('heading', { name: 'Comments' }).scrollIntoViewIfNeeded()
  await expect(theirs.getByText('Replaced, thank you.')).toBeVisible()
  await expect(theirs.getByText('by Olga Owner')).toBeVisible()
})
