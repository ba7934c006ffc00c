import 'server-only'
import { ARCHIVE_LIMITS } from '../policy'
import type { Archive, ArchiveFile } from './archive'
import { findPath, indexPaths } from './launch-path'
import { readManifest } from './manifest'
import { PackageRefused } from './refusal'

const isManifest = ({ path }: { path: string }) => /(^|\/)imsmanifest\.xml$/i.test(path)
const isOtherStandard = ({ path }: { path: string }) => /(^|\/)(tincan\.xml|cmi5\.xml|[^/]+\.(crs|au))$/i.test(path)

const depthOf = ({ path }: { path: string }) => path.split('/').length

/** The manifest nearest to the top, and the folder that it stands in: the package, when the folder itself was zipped. */
function findManifest(files: readonly ArchiveFile[]) {
  const [found, next] = files.filter(isManifest).sort((a, b) => depthOf(a) - depthOf(b))
  if (!found || (next && depthOf(found) > 1 && depthOf(next) === depthOf(found))) {
    const other = files.find(isOtherStandard)
    if (other) throw new PackageRefused('otherStandard', { standard: other.path })
    throw new PackageRefused('noManifest')
  }
  if (found.size > ARCHIVE_LIMITS.manifestSize) throw new PackageRefused('manifestTooLarge', { line: 1, column: 1 })
  return { found, folder: found.path.slice(0, found.path.lastIndexOf('/') + 1) }
}

/** A file of the package: its path from where the manifest stands. */
export type PackageFile = { path: string; file: ArchiveFile }

/** What an archive is as a package; throws PackageRefused for what is none that can be played. */
export async function readPackage(archive: Archive) {
  const { found, folder } = findManifest(archive.files)
  const files: PackageFile[] = archive.files
    .filter(({ path }) => path.startsWith(folder))
    .map((file) => ({ path: file.path.slice(folder.length), file }))
  const paths = indexPaths(files.map(({ path }) => path))
  const read = readManifest(await archive.read(found), paths)
  if (folder !== '') read.notes.add('wrapped', folder)
  for (const declared of new Set(read.declaredFiles)) {
    if (!findPath(declared, paths) && !/^https?:/i.test(declared)) read.notes.add('missingFiles', declared)
  }
  return { ...read, files, totalSize: files.reduce((sum, { file }) => sum + file.size, 0) }
}

export type ReadPackage = Awaited<ReturnType<typeof readPackage>>
