import 'server-only'
import { getFileNameLowLevel, parseExtraFields } from 'yauzl'
import { ARCHIVE_LIMITS } from '../policy'
import { PackageRefused } from './refusal'

type RawEntry = { fileNameRaw: Buffer; extraFieldRaw: Buffer; generalPurposeBitFlag: number }

const UTF8_FLAG = 0x800

/** The name as it is meant: many tools write UTF-8 without saying so. */
export function entryName({ fileNameRaw, extraFieldRaw, generalPurposeBitFlag }: RawEntry): string {
  if (!(generalPurposeBitFlag & UTF8_FLAG)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw)
    } catch {
      // In the code page of old, or with the name in an extra field.
    }
  }
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, parseExtraFields(extraFieldRaw), true)
}

const FORBIDDEN = /[\p{Cc}\\]/u

const isOutside = (parts: string[]) => parts.some((part) => part === '..' || part === '.' || part === '')

/** The path of an entry, in one spelling; throws for one that leads anywhere but into the package. */
export function checkedPath(name: string): string {
  const path = name.normalize('NFC').toWellFormed()
  const parts = path.replace(/\/$/, '').split('/')
  const isBad = FORBIDDEN.test(path) || /^[a-z]:/i.test(path) || path.length > ARCHIVE_LIMITS.path || isOutside(parts)
  if (isBad) throw new PackageRefused('badPath', { file: name.toWellFormed().replaceAll('\0', '␀').slice(0, 200) })
  return path
}

const CLUTTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

/** What operating systems leave in archives. */
export const isClutter = (path: string) => CLUTTER.test(path)
