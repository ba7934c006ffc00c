import { Readable } from 'node:stream'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { storage } from '@/server/storage/storage'
import { anonymousCaller, callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { printCertificate } from './service'

const CODE = /^CERT-2026-[0-9A-HJKMNP-TV-Z]{10}$/
const NOW = new Date('2026-06-30T22:30:00Z')

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant({ name: 'Žaga & Sin' })
  author = await createMember(tenant, { role: 'ADMIN' })
})

async function earn(input: Parameters<typeof createModule>[2] = {}, now = NOW) {
  const member = await createMember(tenant, { name: 'Črt Šega' })
  const module = await createModule(tenant, author, {
    ...input,
    title: 'Varno delo',
    sections: [{ title: 'Text', html: '<p>Text</p>' }],
  })
  const sectionId = module.content.sections[0]?.id ?? ''
  await callerFor(member, { now }).enrollment.completeSection({ moduleId: module.id, sectionId })
  const { items } = await callerFor(member, { now }).certificate.list({})
  const [certificate] = items
  if (!certificate) throw new Error('There is no certificate.')
  return { member, module, certificate }
}

describe('issuing', () => {
  it('copies what it says, so that later changes leave it true', async () => {
    const { member, module, certificate } = await earn({ cpdPoints: 3, validityMonths: 2 })
    expect(certificate.code).toMatch(CODE)
    const db = tenantDb(tenant.id)
    await db.module.update({ where: { id: module.id }, data: { title: 'Other', validityMonths: 1 } })
    await db.membership.update({ where: { id: member.id }, data: { name: 'Other' } })
    await platformDb.tenant.update({ where: { id: tenant.id }, data: { name: 'Other' } })
    expect(await callerFor(member, { now: NOW }).certificate.get({ certificateId: certificate.id })).toMatchObject({
      holderName: 'Črt Šega',
      moduleTitle: 'Varno delo',
      tenantName: 'Žaga & Sin',
      version: 1,
      cpdPoints: 3,
      issuedAt: NOW,
      // July 1 in Ljubljana, half an hour after midnight; two months later the same.
      expiresAt: new Date('2026-08-31T22:30:00Z'),
      state: 'VALID',
      verifyUrl: `http://localhost:3000/verify/${certificate.code}`,
    })
    await platformDb.tenant.update({ where: { id: tenant.id }, data: { name: 'Žaga & Sin' } })
  })

  it('makes codes that differ', async () => {
    const codes = [(await earn()).certificate.code, (await earn()).certificate.code]
    expect(new Set(codes).size).toBe(2)
  })
})

describe('own certificates', () => {
  it('are nobody else’s, in this tenant or another', async () => {
    const { certificate } = await earn()
    const others = [
      await createMember(tenant),
      await createMember(tenant, { role: 'OWNER' }),
      await createMember(await createTenant()),
    ]
    for (const other of others) {
      const { certificate: api } = callerFor(other)
      for (const certificateId of [certificate.id, newId()]) {
        await expect(api.get({ certificateId })).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'notFound' })
      }
      expect((await api.list({ cursor: certificate.id })).items).toEqual([])
    }
  })

  it('come in pages, the newest first', async () => {
    const { member } = await earn()
    for (const day of [1, 2, 3]) {
      const module = await createModule(tenant, author, { title: `Day ${day}`, sections: [{ title: 'Text' }] })
      const sectionId = module.content.sections[0]?.id ?? ''
      const now = new Date(Date.UTC(2026, 6, day))
      await callerFor(member, { now }).enrollment.completeSection({ moduleId: module.id, sectionId })
    }
    const { certificate } = callerFor(member)
    const first = await certificate.list({ limit: 2 })
    const second = await certificate.list({ limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ moduleTitle }) => moduleTitle)).toEqual([
      'Day 3',
      'Day 2',
      'Day 1',
      'Varno delo',
    ])
    expect(second.nextCursor).toBeNull()
  })

  it('are not a viewer’s', async () => {
    const viewer = callerFor(await createMember(tenant, { role: 'VIEWER' }))
    await expect(viewer.certificate.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the PDF', () => {
  it.each(['png', 'jpeg', 'webp', 'gif'] as const)(
    'carries the name, the language and a %s as logo',
    async (format) => {
      const { member, certificate } = await earn()
      const logo = await sharp('prisma/demo/media/pekarna-zrno.png').toFormat(format).toBuffer()
      const db = tenantDb(tenant.id)
      const asset = {
        type: 'IMAGE',
        fileName: `logo.${format}`,
        contentType: `image/${format}`,
        size: logo.length,
      } as const
      const logoAssetId = newId()
      await storage.put(`${tenant.id}/${logoAssetId}`, Readable.from([logo]))
      await db.mediaAsset.create({
        data: { ...asset, id: logoAssetId, storagePath: `${tenant.id}/${logoAssetId}`, checksum: 'x' },
      })
      const shared = { db, now: NOW, locale: 'sl' as const, afterCommit: () => undefined }
      const print = (id: string | null) =>
        printCertificate(
          {
            ...shared,
            tenant: { ...tenant, locale: 'sl', timeZone: 'Europe/Ljubljana', theme: 'OCEAN', logoAssetId: id },
            member: { ...member, role: 'EMPLOYEE', locale: null, grants: [] },
          },
          { certificateId: certificate.id },
        )
      const { fileName, content } = await print(logoAssetId)
      const text = content.toString('latin1')
      expect(fileName).toBe(`${certificate.code}.pdf`)
      expect(text.startsWith('%PDF-1.7')).toBe(true)
      expect(text).toContain('/Lang (sl)')
      expect(text).toContain('/FontFile2')
      expect(text).toContain('/Subtype /Image')
      expect(text).not.toContain('/Encrypt')
      expect((await print(null)).content.toString('latin1')).not.toContain('/Subtype /Image')
    },
  )
})

describe('verify', () => {
  const verify = (code: string, now = NOW) => anonymousCaller({ now }).certificate.verify({ code })

  it('tells anybody what the certificate says, and nothing else', async () => {
    const { certificate } = await earn({ validityMonths: 2 })
    const expected = {
      code: certificate.code,
      holderName: 'Črt Šega',
      moduleTitle: 'Varno delo',
      tenantName: 'Žaga & Sin',
      version: 1,
      issuedOn: '2026-07-01',
      expiresOn: '2026-09-01',
      state: 'VALID',
    }
    expect(await verify(certificate.code)).toEqual(expected)
    const typed = certificate.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await verify(typed)).toEqual(expected)
    expect(await verify(certificate.code, new Date('2026-09-02T00:00:00Z'))).toEqual({ ...expected, state: 'EXPIRED' })
    await tenantDb(tenant.id).certificate.update({ where: { id: certificate.id }, data: { revokedAt: NOW } })
    expect(await verify(certificate.code)).toEqual({ ...expected, state: 'REVOKED' })
  })

  it('knows nothing of a code that was never issued', async () => {
    for (const code of ['CERT-2026-0000000000', 'nonsense', '']) expect(await verify(code)).toBeNull()
  })

  it('answers an address only so often', async () => {
    const { certificate } = anonymousCaller({ headers: { 'x-forwarded-for': '203.0.113.7' } })
    const answers = await Promise.allSettled(Array.from({ length: 130 }, () => certificate.verify({ code: 'x' })))
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ reason: { code: 'TOO_MANY_REQUESTS', message: 'rateLimited' } })
  })
})
