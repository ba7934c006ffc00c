import { OAuth2Server } from 'oauth2-mock-server'
import { platformDb } from '@/server/db/platform-db'
import { createMember } from '@/test/factories'
import { expect, test } from './fixtures'
import { freePort, kill, startServer } from './own-server'

/** An OpenID provider on this machine that vouches for whom it is told to. */
async function startProvider() {
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(await freePort(), 'localhost')
  let email = ''
  server.service.on('beforeTokenSigning', (token: { payload: Record<string, unknown> }) => {
    Object.assign(token.payload, { sub: email, email, email_verified: true, name: 'Maja Kos' })
  })
  const vouchFor = (address: string) => {
    email = address
  }
  return { issuer: server.issuer.url ?? '', vouchFor, stop: () => server.stop() }
}

test("signs in through the company's provider, members only", async ({ page, tenant }) => {
  test.setTimeout(120_000)
  const member = await createMember(tenant, { name: 'Maja Kos' })
  const stranger = `stranger-${tenant.slug}@example.com`
  const provider = await startProvider()
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = await startServer(port, {
    APP_URL: address,
    AUTH_OIDC_ID: 'mojster',
    AUTH_OIDC_SECRET: 'a secret between the two',
    AUTH_OIDC_ISSUER: provider.issuer,
    AUTH_OIDC_NAME: 'Journey ID',
  })
  try {
    provider.vouchFor(stranger)
    await page.goto(`${address}/t/${tenant.slug}`)
    await page.getByRole('button', { name: /Journey ID/ }).click()
    await expect(page).toHaveURL(/\/sign-in\?error=not-invited/)
    await expect(page.getByRole('alert').first()).toBeVisible()
    expect(await platformDb.user.count({ where: { email: stranger } })).toBe(0)

    provider.vouchFor(member.email)
    await page.goto(`${address}/t/${tenant.slug}`)
    await page.getByRole('button', { name: /Journey ID/ }).click()
    await expect(page).toHaveURL(`${address}/t/${tenant.slug}`)
    await expect(page.getByRole('banner')).toContainText('Journey Works')
  } finally {
    await kill(server)
    await provider.stop()
  }
})
