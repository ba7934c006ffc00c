import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { internet, type Network } from '@/server/fetch/network'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { inTransaction } from '@/test/learning'
import { previewLink } from './service/preview-link'
import { failPreview, storePreview } from './service/store-preview'

const HOUR = 3_600_000

let tenant: TestTenant
let ana: TestMember
let bor: TestMember
let mentor: TestMember
let poster: TestMember
let reader: TestMember
let stranger: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  ana = await createMember(tenant, { role: 'ADMIN', name: 'Ana Admin' })
  bor = await createMember(tenant, { role: 'ADMIN', name: 'Bor Boss' })
  mentor = await createMember(tenant, { name: 'Meta Mentor' })
  poster = await createMember(tenant, { name: 'Petra Poster' })
  reader = await createMember(tenant, { name: 'Rok Reader' })
  stranger = await createMember(await createTenant(), { role: 'OWNER' })
  const module = await db().module.create({
    data: { title: 'Ovens', slug: `ovens-${newId()}`, createdById: ana.id, language: 'en' },
    select: { id: true },
  })
  await db().moduleMentor.create({ data: { moduleId: module.id, membershipId: mentor.id }, select: { moduleId: true } })
})

const db = () => tenantDb(tenant.id)
const radar = (member: TestMember, now?: Date) => callerFor(member, now ? { now } : {}).radar
const earlier = (hours = 1) => new Date(Date.now() - hours * HOUR)
// An address that may not be fetched, so that no test asks the network.
const address = () => `http://10.0.0.1/${newId()}`
const draft = (changes: object = {}) => ({
  url: address(),
  title: `Steam ${newId()}`,
  description: 'Why a crust shines',
  tags: ['Ovens'],
  requestId: newId(),
  ...changes,
})
const post = async (by: TestMember, changes: object = {}, now?: Date) =>
  (await radar(by, now).create(draft(changes))).id
const rowOf = (id: string) => db().mentorRadarPost.findUniqueOrThrow({ where: { id } })
type RadarNotice = 'RADAR_APPROVED' | 'RADAR_REJECTED' | 'RADAR_ARCHIVED' | 'NEW_KNOWLEDGE'
const told = (member: TestMember, type: RadarNotice, id: string) =>
  db().notification.findMany({ where: { membershipId: member.id, type, path: `/radar?post=${id}` } })
const actions = async (id: string) =>
  (await db().auditLog.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action)
const decide = (
  by: TestMember,
  postId: string,
  to: 'APPROVED' | 'REJECTED' | 'ARCHIVED' | 'PENDING',
  from = 'PENDING',
) =>
  radar(by, earlier()).decide({ postId, from: from as 'PENDING', to, reason: to === 'REJECTED' ? 'Advertising' : '' })

describe('posting', () => {
  it('shows at once what a mentor or moderator posts; what others post waits', async () => {
    expect((await radar(mentor).create(draft())).status).toBe('APPROVED')
    expect((await radar(ana).create(draft())).status).toBe('APPROVED')
    expect((await radar(poster).create(draft())).status).toBe('PENDING')
    expect(await radar(mentor).rights()).toEqual({ canModerate: false, postsDirectly: true })
    expect(await radar(poster).rights()).toEqual({ canModerate: false, postsDirectly: false })
  })

  it('says to moderators alone how many wait', async () => {
    const { count } = await radar(ana).waiting()
    const postId = await post(poster)
    expect(await radar(ana).waiting()).toEqual({ count: count + 1 })
    await decide(ana, postId, 'APPROVED')
    expect(await radar(ana).waiting()).toEqual({ count })
    await expect(radar(mentor).waiting()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('posts once per request', async () => {
    const same = draft()
    const ids = (await Promise.all([1, 2, 3].map(() => radar(poster).create(same)))).map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
  })

  it('takes one of many who post an address at once, however they write it', async () => {
    const path = newId()
    const ways = [
      `http://10.0.0.1/${path}`,
      `https://10.0.0.1:443/${path}/#top`,
      `http://10.0.0.1/${path}?utm_source=x`,
    ]
    const results = await Promise.allSettled(
      [poster, mentor, reader].map((by, place) => radar(by).create(draft({ url: ways[place] }))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason.code).toBe('CONFLICT')
    expect(await db().mentorRadarPost.count({ where: { canonicalUrl: `https://10.0.0.1/${path}` } })).toBe(1)
  })

  it('says what there is of the address: by name to who may see it', async () => {
    const url = address()
    expect(await radar(reader).duplicate({ url })).toBeNull()
    const id = await post(poster, { url, title: 'My crust' })
    expect(await radar(poster).duplicate({ url: `${url}?fbclid=1` })).toMatchObject({ id, isBlocking: true })
    expect(await radar(reader).duplicate({ url })).toEqual({
      id: null,
      title: null,
      status: 'PENDING',
      isBlocking: true,
    })
    const second = await radar(reader)
      .create(draft({ url }))
      .catch((error) => error)
    expect(second).toMatchObject({ code: 'CONFLICT', message: 'radarDuplicateHidden' })
    expect(JSON.stringify(second.cause.params)).not.toContain('My crust')
    await decide(ana, id, 'REJECTED')
    expect(await radar(poster).duplicate({ url })).toMatchObject({ status: 'REJECTED', isBlocking: false })
    expect(await radar(reader).duplicate({ url })).toBeNull()
    await post(reader, { url })
    await expect(decide(ana, id, 'APPROVED', 'REJECTED')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.si/', 'https://me:secret@a.si/', 'nothing'])(
    'refuses %s',
    async (url) => {
      await expect(post(poster, { url })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      await expect(radar(poster).previewLink({ url })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    },
  )

  it('makes tags that are new, and takes those there are whatever their capitals', async () => {
    const id = await post(ana, { tags: ['ovens', newId()] })
    const { tags } = await radar(reader).get({ postId: id })
    expect(tags).toHaveLength(2)
    expect((await radar(reader).tags()).filter(({ name }) => name.toLowerCase() === 'ovens')).toHaveLength(1)
    const tagId = tags[0]?.id ?? ''
    expect((await radar(reader).list({ tagId })).items.map((item) => item.id)).toContain(id)
  })

  it('tells moderators of what waits, one unread notice at a time', async () => {
    const fresh = await createTenant()
    const chief = await createMember(fresh, { role: 'ADMIN' })
    const learner = await createMember(fresh)
    await radar(learner).create(draft())
    await radar(learner).create(draft())
    const notices = { membershipId: chief.id, type: 'REVIEW_REQUESTED' } as const
    expect(await tenantDb(fresh.id).notification.count({ where: notices })).toBe(1)
  })
})

describe('editing', () => {
  it('is for the poster while it waits, and for moderators always', async () => {
    const postId = await post(poster)
    const words = { title: 'A better title', description: '', tags: [] }
    await radar(poster).update({ postId, ...words })
    await expect(radar(reader).update({ postId, ...words })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await decide(ana, postId, 'APPROVED')
    await expect(radar(poster).update({ postId, ...words, title: 'Mine' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await radar(bor).update({ postId, ...words, title: 'Theirs' })
    expect(await rowOf(postId)).toMatchObject({ title: 'Theirs', description: '' })
    expect(await actions(postId)).toEqual(['RADAR_POST_APPROVED', 'RADAR_POST_UPDATED'])
  })

  it('takes one’s own away and back, unless somebody else has decided', async () => {
    const postId = await post(poster)
    await radar(poster).withdraw({ postId, isWithdrawn: true })
    expect(await rowOf(postId)).toMatchObject({ status: 'ARCHIVED' })
    await radar(poster).withdraw({ postId, isWithdrawn: false })
    expect(await rowOf(postId)).toMatchObject({ status: 'PENDING' })
    await decide(ana, postId, 'ARCHIVED')
    await expect(radar(poster).withdraw({ postId, isWithdrawn: false })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
    })
    const other = await post(poster)
    await expect(radar(ana).withdraw({ postId: other, isWithdrawn: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('deciding', () => {
  it('approves, and tells the poster and everybody who learns, once per link and in the next digest', async () => {
    const postId = await post(poster)
    await decide(ana, postId, 'APPROVED')
    await drainJobs()
    expect(await told(poster, 'RADAR_APPROVED', postId)).toHaveLength(1)
    const [news] = await told(reader, 'NEW_KNOWLEDGE', postId)
    expect(news?.mailAfter?.getTime()).toBeGreaterThan(Date.now() - HOUR)
    expect(news?.mailAfter?.getTime()).not.toBe(news?.createdAt.getTime())
    expect(await told(poster, 'NEW_KNOWLEDGE', postId)).toEqual([])
    expect(await told(ana, 'NEW_KNOWLEDGE', postId)).toEqual([])
    await decide(bor, postId, 'ARCHIVED', 'APPROVED')
    await decide(bor, postId, 'APPROVED', 'ARCHIVED')
    await drainJobs()
    expect(await told(reader, 'NEW_KNOWLEDGE', postId)).toHaveLength(1)
    expect(await actions(postId)).toEqual(['RADAR_POST_APPROVED', 'RADAR_POST_ARCHIVED', 'RADAR_POST_RESTORED'])
  })

  it('rejects with a reason that only the poster and moderators read', async () => {
    const postId = await post(poster)
    const nothing = { postId, from: 'PENDING', to: 'REJECTED', reason: ' ' } as const
    await expect(radar(ana).decide(nothing)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await decide(ana, postId, 'REJECTED')
    await drainJobs()
    expect((await told(poster, 'RADAR_REJECTED', postId))[0]?.params).toMatchObject({ reason: 'Advertising' })
    expect(await told(reader, 'NEW_KNOWLEDGE', postId)).toEqual([])
    expect(await radar(poster).get({ postId })).toMatchObject({ reviewNote: 'Advertising' })
    await expect(radar(reader).get({ postId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells nobody of what is taken back at once', async () => {
    const postId = await post(poster)
    await radar(ana, earlier(2)).decide({ postId, from: 'PENDING', to: 'APPROVED' })
    await radar(ana, earlier(1)).decide({ postId, from: 'APPROVED', to: 'PENDING' })
    await drainJobs()
    expect(await told(poster, 'RADAR_APPROVED', postId)).toEqual([])
    expect(await told(reader, 'NEW_KNOWLEDGE', postId)).toEqual([])
    expect(await rowOf(postId)).toMatchObject({ status: 'PENDING', approvedAt: null })
  })

  it('archives with a reason that the poster reads, not when it is taken back at once', async () => {
    const postId = await post(poster)
    await decide(ana, postId, 'APPROVED')
    await drainJobs()
    const archive = { postId, from: 'APPROVED', to: 'ARCHIVED', reason: 'Out of date' } as const
    await radar(bor, earlier(0.5)).decide(archive)
    const back = { postId, from: 'ARCHIVED', to: 'APPROVED', isUndo: true } as const
    await radar(bor, new Date(earlier(0.5).getTime() + 5_000)).decide(back)
    await drainJobs()
    expect(await told(poster, 'RADAR_ARCHIVED', postId)).toEqual([])
    expect(await told(poster, 'RADAR_APPROVED', postId)).toHaveLength(1)
    await radar(bor, earlier(0.4)).decide(archive)
    await drainJobs()
    expect((await told(poster, 'RADAR_ARCHIVED', postId)).map(({ params }) => params)).toMatchObject([
      { reason: 'Out of date' },
    ])
    await expect(radar(reader).get({ postId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // Known by now, so that the way back is told as well.
    await radar(bor, earlier(0.3)).decide(back)
    await drainJobs()
    expect(await told(poster, 'RADAR_APPROVED', postId)).toHaveLength(2)
    expect(await told(reader, 'NEW_KNOWLEDGE', postId)).toHaveLength(1)
  })

  it('waits while another moderator looks at it, for a few minutes at most', async () => {
    const postId = await post(poster)
    const claims = await Promise.allSettled([ana, bor].map((by) => radar(by).claim({ postId })))
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [holder, other] = claims[0]?.status === 'fulfilled' ? [ana, bor] : [bor, ana]
    const heldBy = async (by: TestMember) => (await radar(by).get({ postId })).heldBy
    expect([await heldBy(other), await heldBy(holder), await heldBy(poster)]).toEqual([holder.name, null, null])
    const approval = { postId, from: 'PENDING', to: 'APPROVED' } as const
    await expect(radar(other).decide(approval)).rejects.toMatchObject({ code: 'CONFLICT', message: 'radarClaimed' })
    await radar(other).release({ postId })
    await expect(radar(other).claim({ postId })).rejects.toMatchObject({ code: 'CONFLICT' })
    await radar(holder).claim({ postId })
    await radar(holder).release({ postId })
    await radar(other).claim({ postId })
    await radar(holder, new Date(Date.now() + HOUR)).decide(approval)
    expect(await rowOf(postId)).toMatchObject({ status: 'APPROVED', claimedById: null, claimedUntil: null })
    await expect(radar(other).claim({ postId })).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    await expect(radar(poster).claim({ postId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(radar(stranger).release({ postId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('of two who decide at once one wins, and the other reads who it was', async () => {
    for (let round = 0; round < 5; round += 1) {
      const postId = await post(poster)
      const results = await Promise.allSettled([decide(ana, postId, 'APPROVED'), decide(bor, postId, 'REJECTED')])
      const lost = results.filter((result) => result.status === 'rejected')
      expect(lost).toHaveLength(1)
      const { reviewedById } = await rowOf(postId)
      expect(lost[0]?.reason).toMatchObject({ code: 'CONFLICT' })
      expect(lost[0]?.reason.cause.params.by).toBe(reviewedById === ana.id ? ana.name : bor.name)
      expect(await actions(postId)).toHaveLength(1)
    }
  })

  it('is for moderators, of the same company', async () => {
    const postId = await post(poster)
    const approval = { postId, from: 'PENDING', to: 'APPROVED' } as const
    await expect(radar(mentor).decide(approval)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(radar(stranger).decide(approval)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(radar(stranger).pin({ postId, isPinned: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(radar(stranger).save({ postId, isSaved: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(radar(reader).list({ view: 'PENDING' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await rowOf(postId)).toMatchObject({ status: 'PENDING' })
  })
})

describe('reading', () => {
  it('lists pinned links first, then the newest, a page at a time; finds by words and saves', async () => {
    const word = newId().slice(-8)
    const ids: string[] = []
    for (const name of ['first', 'šecond', 'third']) ids.push(await post(ana, { title: `${word} ${name}` }))
    await radar(bor).pin({ postId: ids[0] ?? '', isPinned: true })
    const listed = async (input: object) =>
      (await radar(reader).list({ search: word, ...input })).items.map(({ id }) => id)
    expect(await listed({})).toEqual([ids[0], ids[2], ids[1]])
    expect(await listed({ search: `${word} sec` })).toEqual([ids[1]])
    for (const postId of ids) await radar(reader).save({ postId, isSaved: true })
    await radar(reader).save({ postId: ids[1] ?? '', isSaved: false })
    expect(await listed({ view: 'SAVED' })).toEqual([ids[2], ids[0]])
    for (const view of ['APPROVED', 'SAVED'] as const) {
      const first = await radar(reader).list({ search: word, view, limit: 1 })
      const rest = await radar(reader).list({ search: word, view, limit: 3, cursor: first.nextCursor })
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(await listed({ view }))
    }
    expect((await radar(ana).list({ search: word, view: 'MINE' })).items.map(({ id }) => id)).toEqual(ids.toReversed())
    await radar(bor).pin({ postId: ids[0] ?? '', isPinned: false })
    expect(await actions(ids[0] ?? '')).toEqual(['RADAR_POST_PINNED', 'RADAR_POST_UNPINNED'])
  })

  it('counts what others have posted since one last looked', async () => {
    const fresh = await createTenant()
    const [chief, learner] = [await createMember(fresh, { role: 'ADMIN' }), await createMember(fresh)]
    await radar(learner).markSeen()
    await radar(chief).create(draft())
    expect(await radar(learner).news()).toMatchObject({ count: 1 })
    expect(await radar(chief).news()).toMatchObject({ count: 0 })
    await radar(learner).markSeen()
    expect((await radar(learner).news()).count).toBe(0)
    const newcomer = await createMember(fresh)
    await radar(chief).create(draft())
    expect((await radar(newcomer).news()).since).toBeInstanceOf(Date)
    expect((await radar(newcomer).news()).count).toBe(1)
    await radar(learner).markSeen()
    await radar(learner, earlier()).markSeen()
    expect((await radar(learner).news()).count).toBe(0)
  })
})

describe('looking at the page', () => {
  const servers: Server[] = []
  afterAll(() => {
    for (const server of servers) server.close()
  })

  async function serve(pages: Record<string, { type: string; body: string | Buffer }>) {
    const server = createServer(({ url = '' }, response) => {
      const page = pages[url]
      response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' }).end(page?.body ?? '')
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const network: Network = {
      resolve: async () => ['127.0.0.1'],
      mayReach: (end) => (end.address === '127.0.0.1' && end.port === port) || internet.mayReach(end),
    }
    return { network, origin: `http://bakers.example:${port}` }
  }

  const pageOf = (image: string) => `<!doctype html><title>Not this</title>
    <meta property="og:title" content="Steam &amp; crust &lt;script&gt;"><meta name="description" content="Shine">
    <meta property="og:site_name" content="Bakers"><meta property="og:image" content="${image}">`

  it('keeps what it says as text, and its picture as a small file of this site', async () => {
    const picture = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const { network, origin } = await serve({
      '/a': { type: 'text/html; charset=utf-8', body: pageOf('/a.png') },
      '/a.png': { type: 'image/png', body: picture },
    })
    const postId = await post(ana, { url: `${origin}/a` })
    const look = () => storePreview({ id: tenant.id, db: db() }, postId, network)
    await Promise.all([look(), look()])
    const row = await rowOf(postId)
    expect(await db().mediaAsset.count()).toBe(1)
    expect(row).toMatchObject({ previewStatus: 'READY', previewTitle: 'Steam & crust <script>', siteName: 'Bakers' })
    const asset = await db().mediaAsset.findUniqueOrThrow({ where: { id: row.imageAssetId ?? '' } })
    expect(asset).toMatchObject({ contentType: 'image/webp', type: 'IMAGE' })
    expect(asset.size).toBeLessThan(picture.length * 2)
    await look()
    expect((await rowOf(postId)).imageAssetId).toBe(row.imageAssetId)
  })

  it('comes with its picture while it is typed, so that nobody asks the other site', async () => {
    const picture = await sharp({ create: { width: 800, height: 400, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const { network, origin } = await serve({
      '/a': { type: 'text/html', body: pageOf('/a.png') },
      '/b': { type: 'text/html', body: pageOf('http://169.254.169.254/a.png') },
      '/a.png': { type: 'image/png', body: picture },
    })
    const seen = (path: string) =>
      inTransaction(tenant, mentor, (ctx) => previewLink(ctx, { url: `${origin}${path}` }, network))
    expect(await seen('/a')).toMatchObject({
      title: 'Steam & crust <script>',
      siteName: 'Bakers',
      picture: expect.stringMatching(/^data:image\/webp;base64,/),
    })
    expect(await seen('/b')).toMatchObject({ siteName: 'Bakers', picture: null })
    expect(await seen('/c')).toBeNull()
  })

  it('reads pages in other character sets', async () => {
    const body = Buffer.from('<meta charset="windows-1250"><title>Peka \xe8rnega kruha</title>', 'latin1')
    const { network, origin } = await serve({ '/a': { type: 'text/html', body } })
    const postId = await post(ana, { url: `${origin}/a` })
    await storePreview({ id: tenant.id, db: db() }, postId, network)
    expect(await rowOf(postId)).toMatchObject({ previewTitle: 'Peka črnega kruha', siteName: 'bakers.example' })
  })

  it.each([
    ['a private address', 'http://169.254.169.254/a.png'],
    ['a script that says it is a picture', '/script.png'],
    ['a drawing with scripts', '/drawing.png'],
  ])('leaves out a picture that is %s', async (_what, image) => {
    const { network, origin } = await serve({
      '/a': { type: 'text/html', body: pageOf(image) },
      '/script.png': { type: 'image/png', body: '<script>alert(1)</script>' },
      '/drawing.png': { type: 'image/png', body: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>' },
    })
    const postId = await post(ana, { url: `${origin}/a` })
    await storePreview({ id: tenant.id, db: db() }, postId, network)
    expect(await rowOf(postId)).toMatchObject({ previewStatus: 'READY', imageAssetId: null })
  })

  it('says so when its job has failed for good, and looks again when that is brought back', async () => {
    const { network, origin } = await serve({ '/a': { type: 'text/html', body: '<title>Steam</title>' } })
    const postId = await post(ana, { url: `${origin}/a` })
    await db().$transaction((tx) => failPreview(tx, postId))
    expect(await rowOf(postId)).toMatchObject({ previewStatus: 'FAILED' })
    await storePreview({ id: tenant.id, db: db() }, postId, network)
    await failPreview(db(), postId)
    expect(await rowOf(postId)).toMatchObject({ previewStatus: 'READY', previewTitle: 'Steam' })
  })

  it('shows without one what cannot be looked at, and tries again when asked', async () => {
    const postId = await post(poster)
    await drainJobs()
    expect(await rowOf(postId)).toMatchObject({ previewStatus: 'FAILED', status: 'PENDING' })
    expect(await radar(poster).get({ postId })).toMatchObject({ canRetryPreview: true })
    await radar(poster).retryPreview({ postId })
    expect(await rowOf(postId)).toMatchObject({ previewStatus: 'PENDING' })
    await drainJobs()
    expect(await rowOf(postId)).toMatchObject({ previewStatus: 'FAILED' })
  })

  it('answers the form with nothing for what may not be fetched, and not without end', async () => {
    const url = 'http://169.254.169.254/latest/meta-data/'
    expect(await radar(reader).previewLink({ url })).toBeNull()
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => radar(reader).previewLink({ url })))
    const refused = asked.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})
