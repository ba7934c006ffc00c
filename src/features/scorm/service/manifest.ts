import 'server-only'
import type { ScormEdition } from '@/generated/prisma/enums'
import type { PackageManifest } from '../schema'
import { type ActivityDraft, readActivities } from './activities'
import type { PathIndex } from './launch-path'
import { type NoteBook, noteBook } from './notes'
import { PackageRefused } from './refusal'
import {
  attributeOf,
  childOf,
  childrenOf,
  decodeXml,
  parseXml,
  textOf,
  toData,
  type XmlElement,
  type XmlTree,
} from './xml-tree'

export type ReadManifest = {
  edition: ScormEdition
  title: string
  manifest: PackageManifest
  activities: ActivityDraft[]
  /** Paths that the manifest declares, within the package. */
  declaredFiles: string[]
  notes: NoteBook
}

const OLD_NAMESPACES = ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2']

function editionOf({ root, namespaces }: XmlTree, notes: NoteBook): ScormEdition {
  const metadata = childOf(root, 'metadata')
  const schema = textOf(metadata, 'schema') ?? ''
  const version = textOf(metadata, 'schemaversion') ?? ''
  if (schema && !/scorm|adl/i.test(schema) && !version) throw new PackageRefused('otherStandard', { standard: schema })
  if (/common cartridge/i.test(schema)) throw new PackageRefused('otherStandard', { standard: schema })
  if (/^1\.[12]\b/.test(version)) return 'SCORM_12'
  if (/4th/i.test(version)) return 'SCORM_2004_4TH'
  if (/3rd/i.test(version)) return 'SCORM_2004_3RD'
  if (/2nd|CAM\s*1\.3/i.test(version)) return 'SCORM_2004_2ND'
  notes.add('editionGuessed', version || '—')
  if (/2004/.test(version)) return 'SCORM_2004_3RD'
  const isOld = OLD_NAMESPACES.some((namespace) => namespaces.has(namespace))
  if (isOld || namespaces.size === 1) return 'SCORM_12'
  return 'SCORM_2004_2ND'
}

const dataOf = (element: XmlElement | undefined, name: string) => {
  const found = childOf(element, name)
  return found ? toData(found) : null
}

function defaultOrganization(root: XmlElement, notes: NoteBook): XmlElement {
  const organizations = childOf(root, 'organizations')
  const all = childrenOf(organizations, 'organization')
  const wanted = attributeOf(organizations, 'default')
  const found = all.find((each) => attributeOf(each, 'identifier') === wanted) ?? all[0]
  if (!found) throw new PackageRefused('noOrganization')
  for (const other of all.filter((each) => each !== found)) {
    notes.add('otherOrganizations', textOf(other, 'title') ?? attributeOf(other, 'identifier') ?? '—')
  }
  return found
}

/** What a manifest says, its launches looked up among the files; throws PackageRefused with the place. */
export function readManifest(bytes: Buffer, paths: PathIndex): ReadManifest {
  const notes = noteBook()
  const { text, isGuessed } = decodeXml(bytes)
  const tree = parseXml(text)
  const { root } = tree
  if (root.name.toLowerCase() !== 'manifest') throw new PackageRefused('manifestNotScorm', { element: root.name })
  if (isGuessed) notes.add('encodingGuessed')
  if (tree.hasUnboundPrefix) notes.add('unboundPrefix')
  const edition = editionOf(tree, notes)
  const organization = defaultOrganization(root, notes)
  const { activities, declaredFiles } = readActivities(root, organization, { paths, notes })
  return {
    edition,
    title: textOf(organization, 'title') ?? activities[0]?.title ?? '',
    manifest: {
      identifier: attributeOf(root, 'identifier') ?? '',
      version: attributeOf(root, 'version') ?? null,
      schemaVersion: textOf(childOf(root, 'metadata'), 'schemaversion') ?? null,
      organization: {
        identifier: attributeOf(organization, 'identifier') ?? '',
        objectivesGlobalToSystem: attributeOf(organization, 'objectivesGlobalToSystem') !== 'false',
        sequencing: dataOf(organization, 'sequencing'),
        completionThreshold: dataOf(organization, 'completionThreshold'),
      },
      sequencingCollection: childrenOf(childOf(root, 'sequencingCollection'), 'sequencing').map(toData),
    },
    activities,
    declaredFiles,
    notes,
  }
}
