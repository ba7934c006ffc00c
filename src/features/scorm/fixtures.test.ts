import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createScormSection, importArchive } from '@/test/scorm-scene'

const folder = env.SCORM_FIXTURES
const names = folder ? (await readdir(folder)).filter((name) => name.endsWith('.zip')) : []

/** Made to be broken, or manifests without the files that they launch: they could never be played. */
const REFUSED: Record<string, string> = {
  AdlAttributes_SCORM20043rdEdition: 'nothingToLaunch',
  ComplexNestedOrganization_SCORM12: 'nothingToLaunch',
  ContentPackagingNoSchemaVersion_SCORM20042ndEdition: 'nothingToLaunch',
  InvalidFileReferences_SCORM12: 'nothingToLaunch',
  InvalidMissingOrgIdentifier_SCORM20043rdEdition: 'nothingToLaunch',
  MalformedXml_SCORM12: 'manifestBroken',
  MinimalValid_SCORM20043rdEdition: 'nothingToLaunch',
  MissingLaunchUrl_SCORM12: 'nothingToLaunch',
  MissingRequiredFields_SCORM12: 'nothingToLaunch',
}

const EDITIONS: Record<string, string> = {
  SCORM12: 'SCORM_12',
  SCORM20042ndEdition: 'SCORM_2004_2ND',
  SCORM20043rdEdition: 'SCORM_2004_3RD',
}

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

describe.skipIf(!folder)('packages that others made', () => {
  it.each(names.map((name) => name.replace(/\.zip$/, '')))('%s', async (name) => {
    const section = await createScormSection(tenant, author)
    const archive = await readFile(path.join(folder ?? '', `${name}.zip`))
    const { status, failure, versionId } = await importArchive(author, section, archive)
    const refusal = REFUSED[name]
    expect({ status, failure }).toEqual(
      refusal ? { status: 'REFUSED', failure: refusal } : { status: 'DONE', failure: null },
    )
    if (!versionId) return
    const version = await tenantDb(tenant.id).scormPackageVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { edition: true, activities: { select: { launch: true } } },
    })
    expect(version.edition).toBe(EDITIONS[name.split('_').at(-1) ?? ''])
    expect(version.activities.some(({ launch }) => launch !== null)).toBe(true)
  })
})
