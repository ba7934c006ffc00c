import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { answerMember } from '@/server/api/answer-member'
import { contextFor } from '@/server/api/context'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import type { UploadedAsset, UploadPurpose } from './schema'
import { acceptUpload } from './service/accept-upload'
import { sendFile } from './service/send-file'

const demo = (name: string) => readFile(path.join(import.meta.dirname, '../../../prisma/demo/media', name))

/** A PNG's signature and header, as wide and tall as it says. */
function png(width = 40, height = 30) {
  const header = Buffer.alloc(33)
  header.write('\x89PNG\r\n\x1a\n', 'latin1')
  header.writeUInt32BE(13, 8)
  header.write('IHDR', 12)
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 6, 0, 0, 0], 24)
  return Buffer.concat([header, Buffer.from('00000000494441540000000049454e44ae426082', 'hex')])
}

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')

/** A ZIP of stored files, as an office program writes it. */
function zip(files: Record<string, string>) {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const sizes = [0, content.length, content.length] as const
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    sizes.forEach((value, index) => {
      local.writeUInt32LE(value, 14 + index * 4)
    })
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    sizes.forEach((value, index) => {
      central.writeUInt32LE(value, 16 + index * 4)
    })
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), Buffer.from(content))
    directory.push(central, Buffer.from(name))
    offset += local.length + name.length + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const docx = () =>
  zip({ '[Content_Types].xml': contentTypes(`${DOCX}.main+xml`), 'word/document.xml': '<w:document/>' })

type Member = Pick<TestMember, 'sessionId' | 'slug'>
type UploadOptions = { name?: string; type?: string; headers?: Record<string, string>; slug?: string }

async function upload(
  member: Member | null,
  purpose: UploadPurpose | string,
  body: Buffer,
  options: UploadOptions = {},
) {
  const { name = 'file', type = '', slug = member?.slug ?? 'nowhere' } = options
  const headers = new Headers({
    'x-upload-purpose': purpose,
    'x-file-name': encodeURIComponent(name),
    ...(type ? { 'content-type': type } : {}),
    ...options.headers,
  })
  const request = new Request('http://localhost/upload', {
    method: 'POST',
    headers,
    body: new Blob([new Uint8Array(body)]).stream(),
    duplex: 'half',
  } as RequestInit)
  const ctx = await contextFor({ slug, headers, sessionId: member?.sessionId ?? null })
  const response = await acceptUpload(ctx, request)
  return {
    status: response.status,
    body: (await response.json()) as UploadedAsset & { error?: { key: string; message: string } },
  }
}

async function download(member: Member | null, assetId: string, given: Record<string, string> = {}, slug?: string) {
  const headers = new Headers(given)
  const ctx = await contextFor({ slug: slug ?? member?.slug ?? null, headers, sessionId: member?.sessionId ?? null })
  return answerMember(ctx, ['READ'], (request) => sendFile(request, { assetId, headers }))
}

let tenant: TestTenant
let other: TestTenant
let admin: TestMember
let owner: TestMember
let mentor: TestMember
let employee: TestMember
let viewer: TestMember
let stranger: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  other = await createTenant()
  admin = await createMember(tenant, { role: 'ADMIN' })
  owner = await createMember(tenant, { role: 'OWNER' })
  mentor = await createMember(tenant, { permissions: ['MANAGE_OWN_MODULES'] })
  employee = await createMember(tenant)
  viewer = await createMember(tenant, { role: 'VIEWER' })
  stranger = await createMember(other, { role: 'OWNER' })
})

const storedFiles = async () => {
  const files = await readdir(path.join(env.STORAGE_DIR, tenant.id)).catch(() => [])
  return files.length
}
const rows = () => tenantDb(tenant.id).mediaAsset.count()

describe('upload', () => {
  it('stores the file, its row and an audit row', async () => {
    const { status, body } = await upload(mentor, 'ATTACHMENT', PDF, {
      name: 'Navodila (č).pdf',
      type: 'application/pdf',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      fileName: 'Navodila (č).pdf',
      contentType: 'application/pdf',
      fileType: 'PDF',
      size: PDF.length,
    })
    const row = await tenantDb(tenant.id).mediaAsset.findUniqueOrThrow({ where: { id: body.id } })
    expect(row).toMatchObject({ type: 'DOCUMENT', status: 'READY', provider: 'LOCAL_DISK', uploadedById: mentor.id })
    expect(row.storagePath).toBe(`${tenant.id}/${body.id}`)
    expect(await readFile(path.join(env.STORAGE_DIR, row.storagePath))).toEqual(PDF)
    const audit = await tenantDb(tenant.id).auditLog.findFirstOrThrow({ where: { entityId: body.id } })
    expect(audit).toMatchObject({ action: 'ASSET_UPLOADED', actorId: mentor.id, entityName: 'Navodila (č).pdf' })
  })

  it.each([
    ['COVER', () => demo('haccp.webp'), 'image/webp', 'IMAGE'],
    ['VIDEO', () => demo('oven-start-check.mp4'), 'video/mp4', 'OTHER'],
    ['ATTACHMENT', async () => docx(), DOCX, 'WORD'],
    ['ATTACHMENT', async () => png(), 'image/png', 'IMAGE'],
  ])('takes as %s what it is for', async (purpose, content, contentType, fileType) => {
    const { status, body } = await upload(mentor, purpose, await content())
    expect(body).toMatchObject({ contentType, fileType })
    expect(status).toBe(201)
  })

  it('takes a logo only from who manages the tenant', async () => {
    expect((await upload(owner, 'LOGO', png())).status).toBe(201)
    expect((await upload(admin, 'LOGO', png())).status).toBe(403)
    expect((await upload(mentor, 'LOGO', png())).status).toBe(403)
  })

  it('lets in nobody else', async () => {
    expect((await upload(employee, 'COVER', png())).status).toBe(403)
    expect((await upload(viewer, 'ATTACHMENT', PDF)).status).toBe(403)
    expect((await upload(null, 'COVER', png(), { slug: tenant.slug })).status).toBe(401)
    expect((await upload(stranger, 'COVER', png(), { slug: tenant.slug })).status).toBe(404)
    expect((await upload(stranger, 'COVER', png(), { slug: 'no-such-tenant' })).status).toBe(404)
  })
})

describe('upload refuses', () => {
  it.each<[string, UploadPurpose, Buffer, UploadOptions, string]>([
    [
      'SVG',
      'COVER',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      { type: 'image/png', name: 'a.png' },
      'fileTypeOfCOVER',
    ],
    [
      'SVG with a prolog',
      'ATTACHMENT',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      {},
      'fileTypeOfATTACHMENT',
    ],
    [
      'HTML',
      'ATTACHMENT',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      { name: 'a.pdf', type: 'application/pdf' },
      'fileTypeOfATTACHMENT',
    ],
    ['a script that begins like text', 'ATTACHMENT', Buffer.from('#!/bin/sh\nrm -rf /\n'), {}, 'fileTypeOfATTACHMENT'],
    [
      'a Windows program',
      'ATTACHMENT',
      Buffer.concat([Buffer.from('MZ'), randomBytes(200)]),
      { type: 'application/pdf' },
      'fileTypeOfATTACHMENT',
    ],
    ['a plain ZIP', 'ATTACHMENT', zip({ 'a.txt': 'hello' }), {}, 'fileTypeOfATTACHMENT'],
    [
      'a document with macros',
      'ATTACHMENT',
      zip({
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
        'word/document.xml': '<w/>',
      }),
      { name: 'a.docx' },
      'fileTypeOfATTACHMENT',
    ],
    ['a PDF as a cover', 'COVER', PDF, { type: 'image/png' }, 'fileTypeOfCOVER'],
    ['a picture as a video', 'VIDEO', png(), { type: 'video/mp4' }, 'fileTypeOfVIDEO'],
    [
      'a picture that says it is a PDF',
      'ATTACHMENT',
      png(),
      { type: 'application/pdf', name: 'a.pdf' },
      'fileTypeLies',
    ],
    ['a picture that says it is HTML', 'ATTACHMENT', png(), { type: 'text/html', name: 'a.html' }, 'fileTypeLies'],
    ['a picture too wide', 'COVER', png(20_000, 10), {}, 'imageTooLarge'],
    ['a picture of too many pixels', 'COVER', png(9_000, 9_000), {}, 'imageTooLarge'],
    ['nothing', 'COVER', Buffer.alloc(0), {}, 'fileEmpty'],
  ])('%s, and keeps nothing of it', async (_what, purpose, content, options, key) => {
    const [files, assets] = [await storedFiles(), await rows()]
    const { status, body } = await upload(mentor, purpose, content, options)
    expect(body.error).toMatchObject({ key })
    expect(status).toBe(400)
    expect([await storedFiles(), await rows()]).toEqual([files, assets])
  })

  it('counts what really arrives, whatever was announced', async () => {
    const [files, assets] = [await storedFiles(), await rows()]
    const large = Buffer.concat([png(), Buffer.alloc(5_000_001)])
    for (const announced of [undefined, { 'content-length': '10' }, { 'content-length': String(large.length) }]) {
      const { status, body } = await upload(mentor, 'COVER', large, { headers: announced })
      expect(body.error).toMatchObject({ key: 'fileTooLarge', message: expect.stringContaining('5 MB') })
      expect(status).toBe(422)
    }
    expect((await upload(mentor, 'ATTACHMENT', large)).body.error?.key).toBe('fileTooLarge')
    expect([await storedFiles(), await rows()]).toEqual([files, assets])
  })

  it('gives a dangerous name no meaning', async () => {
    const { body } = await upload(mentor, 'ATTACHMENT', PDF, { name: '../../../etc/cron.d/evil.html' })
    expect(body.fileName).toBe('evil.html.pdf')
    const { body: empty } = await upload(mentor, 'ATTACHMENT', PDF, { headers: { 'x-file-name': '%E0%A4%A' } })
    expect(empty.error?.key).toBe('uploadIncomplete')
  })

  it('refuses another site and an unknown purpose', async () => {
    const foreign = { headers: { 'sec-fetch-site': 'same-site' } }
    expect((await upload(mentor, 'COVER', png(), foreign)).status).toBe(403)
    expect(
      (await upload(mentor, 'COVER', png(), { headers: { origin: 'https://evil.example', host: 'localhost' } })).status,
    ).toBe(403)
    expect((await upload(mentor, 'ANYTHING', png())).status).toBe(400)
  })
})

describe('download', () => {
  let asset: UploadedAsset
  beforeAll(async () => {
    asset = (await upload(mentor, 'ATTACHMENT', PDF, { name: 'a.pdf' })).body
  })

  it('sends it to every member, sandboxed and never guessed', async () => {
    const response = await download(viewer, asset.id)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': expect.stringMatching(/^inline; filename="a.pdf"/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private/),
      'accept-ranges': 'bytes',
    })
  })

  it('saves what a browser should not open', async () => {
    const word = (await upload(mentor, 'ATTACHMENT', docx(), { name: 'a.docx' })).body
    const response = await download(employee, word.id)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="a.docx"/)
    await response.body?.cancel()
  })

  it('sends a part', async () => {
    const response = await download(employee, asset.id, { range: 'bytes=5-8' })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes 5-8/${PDF.length}`)
    expect(await response.text()).toBe('1.7\n')
    const beyond = await download(employee, asset.id, { range: 'bytes=9000-' })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${PDF.length}`])
    const changed = await download(employee, asset.id, { range: 'bytes=5-8', 'if-range': '"other"' })
    expect([changed.status, (await changed.text()).length]).toEqual([200, PDF.length])
  })

  it('sends nothing that the browser has', async () => {
    const etag = (await download(employee, asset.id)).headers.get('etag') ?? ''
    const response = await download(employee, asset.id, { 'if-none-match': `"x", W/${etag}` })
    expect([response.status, await response.text()]).toEqual([304, ''])
  })

  it('answers alike for another tenant’s file and one that never was', async () => {
    const foreign = await download(stranger, asset.id)
    const missing = await download(stranger, newId())
    expect([foreign.status, missing.status]).toEqual([404, 404])
    expect(await foreign.json()).toEqual(await missing.json())
    for (const id of ['..', '../../etc/passwd', `${tenant.id}/${asset.id}`, 'x'.repeat(5000)]) {
      expect((await download(stranger, id)).status).toBe(404)
    }
    expect((await download(stranger, asset.id, {}, tenant.slug)).status).toBe(404)
    expect((await download(null, asset.id, {}, tenant.slug)).status).toBe(401)
  })
})
