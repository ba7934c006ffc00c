import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

type Content = Record<string, string | Buffer>

/** An archive as honest tools write it; what is dishonest is patched into it afterwards. */
export function zipOf(content: Content, { forceZip64Format = false } = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, text] of Object.entries(content)) {
    zip.addBuffer(Buffer.from(text), path, { compress: text.length > 10 })
  }
  zip.end({ forceZip64Format, comment: '' })
  return buffer(zip.outputStream)
}

/** Replaces every occurrence of a text by another one of the same length, in names as in contents. */
export function patched(archive: Buffer, from: string | Buffer, to: string | Buffer): Buffer {
  const [before, after] = [Buffer.from(from), Buffer.from(to)]
  if (before.length !== after.length) throw new Error('a patch keeps the length')
  const copy = Buffer.from(archive)
  for (let at = copy.indexOf(before); at >= 0; at = copy.indexOf(before, at + 1)) after.copy(copy, at)
  return copy
}

const NAMESPACES = {
  '1.2':
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
  '2004':
    'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
}

type ManifestInput = { version?: string; items?: string; resources?: string; before?: string; title?: string }

const oneItem = '<item identifier="i1" identifierref="r1"><title>Lesson</title></item>'
const oneResource = '<resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="index.html"/>'

/** A manifest of one organization, with one activity unless others are given. */
export function manifestXml(input: ManifestInput = {}): string {
  const { version = '1.2', items = oneItem, resources = oneResource, before = '', title = 'Ovens' } = input
  return `<?xml version="1.0" encoding="UTF-8"?>${before}
<manifest identifier="m1" version="1" ${NAMESPACES[version.startsWith('2004') ? '2004' : '1.2']}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
  <organizations default="o1"><organization identifier="o1"><title>${title}</title>${items}</organization></organizations>
  <resources>${resources}</resources>
</manifest>`
}

export const PAGE =
  '<!doctype html><script>API.LMSInitialize("");API.LMSSetValue("cmi.core.lesson_status","completed")</script>'

/** A package that is taken without a note. */
export const smallPackage = (more: Content = {}) =>
  zipOf({ 'imsmanifest.xml': manifestXml(), 'index.html': PAGE, ...more })
