import type { Capability } from '@/lib/permissions'
import { FILE_KINDS, type UploadPurpose } from './schema'

const NEEDED: Partial<Record<UploadPurpose, readonly Capability[]>> = {
  LOGO: ['MANAGE_TENANT'],
  REWARD: ['MANAGE_REWARDS'],
}

export const capabilitiesToUpload = (purpose: UploadPurpose): readonly Capability[] =>
  NEEDED[purpose] ?? ['MANAGE_OWN_MODULES', 'MANAGE_ALL_MODULES']

/** Whether the type that a browser announced can be that of the content; browsers don't know every type. */
export function agreesWithContent(announced: string, found: string): boolean {
  const type = announced.split(';')[0]?.trim().toLowerCase() ?? ''
  return (
    type === '' ||
    type === 'application/octet-stream' ||
    type === found ||
    (type === 'video/x-m4v' && found === 'video/mp4') ||
    (/^application\/(x-)?zip(-compressed)?$/.test(type) && found === 'application/zip')
  )
}

const MAX_NAME = 120

/** The last part of a file's name without what file systems and headers choke on, ending as its content asks for. */
export function cleanFileName(name: string, contentType: string): string {
  const extensions: readonly string[] = FILE_KINDS[contentType]?.extensions ?? []
  const base = (name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|\s+$/g, '')
  const dot = base.lastIndexOf('.')
  const hasExtension = dot > 0 && extensions.includes(base.slice(dot + 1).toLowerCase())
  const extension = hasExtension ? base.slice(dot + 1) : (extensions[0] ?? 'bin')
  const stem = [...(hasExtension ? base.slice(0, dot) : base)]
    .slice(0, MAX_NAME)
    .join('')
    .replace(/[.\s]+$/, '')
  return `${stem || 'file'}.${extension}`
}

const isShownInline = (contentType: string) =>
  contentType === 'application/pdf' || contentType.startsWith('image/') || contentType.startsWith('video/')

/** What a browser should do with the file, and the name it gets when it is saved (RFC 6266). */
export function contentDisposition(contentType: string, fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${isShownInline(contentType) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/**
 * The part of a file that a Range header asks for, both ends included. Null: all of it, also for several ranges and
 * for what is no range of bytes; 'UNSATISFIABLE': it begins after the end.
 */
export function parseRange(
  header: string | null,
  size: number,
): { start: number; end: number } | 'UNSATISFIABLE' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'UNSATISFIABLE' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'UNSATISFIABLE' : { start, end }
}
