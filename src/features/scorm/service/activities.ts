import 'server-only'
import type { LaunchActivity, ManifestElement } from '../player/protocol'
import { findFile, joinPath, type PathIndex } from './launch-path'
import type { NoteBook } from './notes'
import { PackageRefused } from './refusal'
import { attributeOf, childOf, childrenOf, textOf, toData, type XmlElement } from './xml-tree'

/** An activity as it will be stored; `parent` is the position of its parent. */
export type ActivityDraft = Omit<LaunchActivity, 'id' | 'parentId'> & { parent: number | null; depth: number }

type Surroundings = { paths: PathIndex; notes: NoteBook }

type Resource = { base: string; element: XmlElement }

const KEPT = ['sequencing', 'presentation', 'completionThreshold', 'data']

/** What a sequencing engine wants to know of an item, as data; null when it says nothing. */
function sequencingOf(item: XmlElement): ManifestElement | null {
  const children = item.children.filter(({ name }) => KEPT.includes(name)).map(toData)
  return children.length > 0 ? { name: 'item', attributes: {}, children, text: '' } : null
}

function readResources(root: XmlElement) {
  const resources = childOf(root, 'resources')
  const rootBase = joinPath(attributeOf(root, 'base') ?? '', attributeOf(resources, 'base') ?? '')
  const byId = new Map<string, Resource>()
  const declaredFiles: string[] = []
  for (const element of childrenOf(resources, 'resource')) {
    const base = joinPath(rootBase, attributeOf(element, 'base') ?? '')
    const id = attributeOf(element, 'identifier')
    if (id && !byId.has(id)) byId.set(id, { base, element })
    for (const file of childrenOf(element, 'file')) {
      const href = attributeOf(file, 'href')
      if (href) declaredFiles.push(joinPath(base, href))
    }
  }
  return { byId, declaredFiles }
}

const numberOf = (text: string | undefined) => (text && Number.isFinite(Number(text)) ? Number(text) : null)

class Tree {
  readonly activities: ActivityDraft[] = []
  private readonly identifiers = new Set<string>()

  constructor(
    private readonly resources: ReadonlyMap<string, Resource>,
    private readonly around: Surroundings,
  ) {}

  add(item: XmlElement, parent: number | null, depth: number) {
    const position = this.activities.length
    const identifier = attributeOf(item, 'identifier') ?? `item-${position + 1}`
    const title = textOf(item, 'title') ?? identifier
    if (this.identifiers.has(identifier)) this.around.notes.add('duplicateIdentifier', identifier)
    this.identifiers.add(identifier)
    const resource = this.resourceOf(item, title)
    this.activities.push({
      position,
      parent,
      depth,
      identifier,
      title,
      launch: this.launchOf(item, resource, title),
      isSco: attributeOf(resource?.element, 'scormtype')?.toLowerCase() === 'sco',
      isVisible: attributeOf(item, 'isvisible')?.toLowerCase() !== 'false',
      launchData: childOf(item, 'datafromlms')?.text.trim() || null,
      masteryScore: numberOf(textOf(item, 'masteryscore')),
      maxTimeAllowed: textOf(item, 'maxtimeallowed') ?? null,
      timeLimitAction: textOf(item, 'timelimitaction') ?? null,
      prerequisites: textOf(item, 'prerequisites') ?? null,
      sequencing: sequencingOf(item),
    })
    for (const child of childrenOf(item, 'item')) this.add(child, position, depth + 1)
  }

  private resourceOf(item: XmlElement, title: string) {
    const id = attributeOf(item, 'identifierref')
    if (!id) return undefined
    const resource = this.resources.get(id)
    if (!resource) this.around.notes.add('missingResource', `${title} → ${id}`)
    return resource
  }

  private launchOf(item: XmlElement, resource: Resource | undefined, title: string): string | null {
    const { paths, notes } = this.around
    const href = attributeOf(resource?.element, 'href')
    if (!resource) return null
    if (!href) {
      notes.add('missingLaunch', title)
      return null
    }
    if (/^(https?:)?\/\//i.test(href)) {
      notes.add('externalLaunch', `${title} → ${href}`)
      return null
    }
    const found = findFile(joinPath(resource.base, href), attributeOf(item, 'parameters') ?? '', paths)
    if (!found) notes.add('missingLaunch', `${title} → ${href}`)
    else if (found.isOtherCase) notes.add('launchCase', `${title} → ${href}`)
    return found?.launch ?? null
  }
}

/** The items of an organization as activities; throws PackageRefused when none of them could be opened. */
export function readActivities(root: XmlElement, organization: XmlElement, around: Surroundings) {
  const { byId, declaredFiles } = readResources(root)
  const tree = new Tree(byId, around)
  for (const item of childrenOf(organization, 'item')) tree.add(item, null, 0)
  const { activities } = tree
  if (!activities.some(({ launch }) => launch !== null)) {
    const places = around.notes.list().flatMap(({ places }) => places)
    throw new PackageRefused('nothingToLaunch', { place: places[0] ?? textOf(organization, 'title') ?? '—' })
  }
  return { activities, declaredFiles }
}
