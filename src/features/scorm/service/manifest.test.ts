import { describe, expect, it } from 'vitest'
import { manifestXml } from '@/test/scorm-packages'
import { indexPaths } from './launch-path'
import { readManifest } from './manifest'
import { PackageRefused } from './refusal'

const PATHS = ['index.html', 'a/b c.html', 'a/čaša.html', 'Content/Start.HTM', 'x/y/z.html']

const read = (xml: string | Buffer, paths = PATHS) => readManifest(Buffer.from(xml), indexPaths(paths))

const noteCodes = (xml: string | Buffer) =>
  read(xml)
    .notes.list()
    .map(({ code }) => code)

function refusalOf(xml: string | Buffer) {
  try {
    read(xml)
    return 'taken'
  } catch (error) {
    if (error instanceof PackageRefused) return error.reason
    throw error
  }
}

const resource = (id: string, href: string, more = 'adlcp:scormType="sco"') =>
  `<resource identifier="${id}" type="webcontent" ${more} href="${href}"/>`
const item = (id: string, inner = '', more = '') =>
  `<item identifier="${id}" identifierref="r1" ${more}><title>${id}</title>${inner}</item>`

const launchOf = (href: string, parameters = '', resourceMore?: string) =>
  read(
    manifestXml({ items: item('i', '', `parameters="${parameters}"`), resources: resource('r1', href, resourceMore) }),
  ).activities[0]?.launch

describe('a manifest', () => {
  it.each([
    ['1.2', 'SCORM_12'],
    ['2004 CAM 1.3', 'SCORM_2004_2ND'],
    ['2004 2nd Edition', 'SCORM_2004_2ND'],
    ['2004 3rd Edition', 'SCORM_2004_3RD'],
    ['2004 4th Edition', 'SCORM_2004_4TH'],
  ])('of %s is %s', (version, edition) => {
    expect(read(manifestXml({ version })).edition).toBe(edition)
  })

  it('that does not say its edition is known by its namespaces', () => {
    const silent = (version: string) => manifestXml({ version }).replace(/<metadata>.*<\/metadata>/, '')
    expect(read(silent('1.2')).edition).toBe('SCORM_12')
    expect(read(silent('2004')).edition).toBe('SCORM_2004_2ND')
    expect(noteCodes(silent('1.2'))).toContain('editionGuessed')
  })

  it('gives the tree in its order, with what the activities are told', () => {
    const items = item(
      'one',
      `<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms> a=1 </adlcp:datafromlms>
       <adlcp:prerequisites type="aicc_script">zero</adlcp:prerequisites><item identifier="inner"><title>In
       side</title>${item('deep')}</item>`,
    )
    const { activities } = read(manifestXml({ items: items + item('last', '', 'isvisible="false"') }))
    expect(activities.map(({ identifier, parent, depth, launch }) => [identifier, parent, depth, launch])).toEqual([
      ['one', null, 0, 'index.html'],
      ['inner', 0, 1, null],
      ['deep', 1, 2, 'index.html'],
      ['last', null, 0, 'index.html'],
    ])
    expect(activities[0]).toMatchObject({ masteryScore: 80, launchData: 'a=1', prerequisites: 'zero', isSco: true })
    expect(activities[1]).toMatchObject({ title: 'In side', isSco: false })
    expect(activities[3]).toMatchObject({ isVisible: false })
  })

  it('keeps sequencing as data', () => {
    const rules = '<imsss:sequencing IDRef="s"><imsss:controlMode choice="false"/></imsss:sequencing>'
    const xml = manifestXml({ version: '2004 4th Edition', items: item('i', rules) }).replace(
      '</manifest>',
      '<imsss:sequencingCollection><imsss:sequencing ID="s"/></imsss:sequencingCollection></manifest>',
    )
    const { activities, manifest } = read(xml)
    expect(activities[0]?.sequencing?.children[0]).toMatchObject({
      name: 'sequencing',
      attributes: { IDRef: 's' },
      children: [{ name: 'controlMode', attributes: { choice: 'false' } }],
    })
    expect(manifest.sequencingCollection).toMatchObject([{ attributes: { ID: 's' } }])
  })

  it('finds what is launched, however its address is written', () => {
    expect(launchOf('a/b%20c.html?x=1#top')).toBe('a/b%20c.html?x=1#top')
    expect(launchOf('a/čaša.html')).toBe(`a/${encodeURIComponent('čaša')}.html`)
    expect(launchOf('content\\start.htm')).toBe('Content/Start.HTM')
    expect(launchOf('./a/../index.html')).toBe('index.html')
    expect(launchOf('index.html?a=1', '?b=2')).toBe('index.html?a=1&amp;b=2'.replace('amp;', ''))
    expect(launchOf('z.html', '', 'adlcp:scormtype="sco" xml:base="x/y/"')).toBe('x/y/z.html')
  })

  it.each([
    ['utf-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(manifestXml({ title: 'Peč' }))])],
    ['utf-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(manifestXml({ title: 'Peč' }), 'utf16le')])],
    ['utf-8 that calls itself latin', Buffer.from(manifestXml({ title: 'Peč' }).replace('UTF-8', 'ISO-8859-1'))],
    ['lines of Windows', Buffer.from(manifestXml({ title: 'Peč' }).replaceAll('\n', '\r\n'))],
    [
      'the code page that it names',
      Buffer.from(manifestXml({ title: 'Pe#' }).replace('UTF-8', 'windows-1250').replace('Pe#', 'Pe\u00e8'), 'latin1'),
    ],
  ])('may be written in %s', (_kind, xml) => {
    expect(read(xml).title).toBe('Peč')
  })

  it('in another encoding than it says is read as far as it goes', () => {
    const xml = Buffer.from(manifestXml({ title: 'Caf\u00e9' }), 'latin1')
    expect(read(xml).title).toBe('Café')
    expect(noteCodes(xml)).toContain('encodingGuessed')
  })

  it('says what an author should know', () => {
    expect(noteCodes(manifestXml({ items: item('a') + item('b').replace('r1', 'nowhere') }))).toContain(
      'missingResource',
    )
    expect(noteCodes(manifestXml({ items: item('a') + item('a') }))).toContain('duplicateIdentifier')
    const other = '</organization><organization identifier="o2"><title>Other</title>'
    expect(noteCodes(manifestXml({ items: item('a') + other }))).toContain('otherOrganizations')
    const missing = resource('r1', 'index.html') + resource('r2', 'gone.html')
    expect(noteCodes(manifestXml({ items: item('a') + item('b').replace('r1', 'r2'), resources: missing }))).toContain(
      'missingLaunch',
    )
    const external = resource('r1', 'index.html') + resource('r2', 'https://example.com/x.html')
    expect(noteCodes(manifestXml({ items: item('a') + item('b').replace('r1', 'r2'), resources: external }))).toContain(
      'externalLaunch',
    )
    expect(noteCodes(manifestXml().replace('<metadata>', '<metadata><lom:x/>'))).toContain('unboundPrefix')
  })

  it.each([
    ['manifestBroken', '<manifest><open></manifest>'],
    ['manifestBroken', ''],
    ['manifestNotScorm', '<html></html>'],
    ['noOrganization', '<manifest><organizations/></manifest>'],
    ['nothingToLaunch', manifestXml({ items: '' })],
    ['nothingToLaunch', manifestXml({ resources: resource('r1', '../../etc/passwd') })],
    ['nothingToLaunch', manifestXml({ resources: resource('r1', '') })],
    ['otherStandard', manifestXml().replace('ADL SCORM', 'IMS Common Cartridge')],
    ['manifestTooLarge', `<manifest>${'<a>'.repeat(200)}`],
    ['manifestEntities', manifestXml({ before: '<!DOCTYPE m [<!ENTITY x "y">]>' })],
    [
      'manifestEntities',
      manifestXml({ before: '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>', title: '&x;' }),
    ],
    ['manifestBroken', manifestXml({ title: '&x;' })],
  ])('is refused as %s', (reason, xml) => {
    expect(refusalOf(xml)).toBe(reason)
  })

  it('that would become a billion laughs is refused before one of them', () => {
    const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)
    const before = `<!DOCTYPE m [<!ENTITY l0 "lol">${laughs.join('')}]>`
    expect(refusalOf(manifestXml({ before, title: '&l9;' }))).toBe('manifestEntities')
  })

  it('that is broken is refused with the place', () => {
    expect(() => read(manifestXml().replace('</title>', ''))).toThrow(
      expect.objectContaining({ params: { line: expect.any(Number), column: expect.any(Number) } }),
    )
  })
})
