import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { RandomAccessReader } from 'yauzl'
import { patched, smallPackage, zipOf } from '@/test/scorm-packages'
import { openArchive } from './archive'
import { PackageRefused } from './refusal'

class InMemory extends RandomAccessReader {
  constructor(private readonly content: Buffer) {
    super()
  }
  override _readStreamForRange(start: number, end: number) {
    return Readable.from([this.content.subarray(start, end)])
  }
  override read(target: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void) {
    const copied = this.content.copy(target, offset, position, position + length)
    queueMicrotask(() => done(copied === length ? null : new Error('cut off')))
  }
}

const open = (archive: Buffer) => openArchive(new InMemory(archive), archive.length)

async function refusalOf(archive: Buffer, name?: string) {
  try {
    const opened = await open(archive)
    for (const file of opened.files) if (!name || file.path === name) await opened.read(file)
    return 'taken'
  } catch (error) {
    if (error instanceof PackageRefused) return error.reason
    throw error
  }
}

/** Where the central directory speaks of a file. */
function centralOf(archive: Buffer, name: string) {
  for (
    let at = archive.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = archive.indexOf('PK\x01\x02', at + 1, 'latin1')
  ) {
    const length = archive.readUInt16LE(at + 28)
    if (archive.subarray(at + 46, at + 46 + length).toString() === name) return at
  }
  throw new Error(`no ${name}`)
}

function inCentral(archive: Buffer, name: string, change: (copy: Buffer, at: number) => void) {
  const copy = Buffer.from(archive)
  change(copy, centralOf(copy, name))
  return copy
}

describe('an archive', () => {
  it('gives its files with their contents, in whatever order they are read', async () => {
    const archive = await open(await zipOf({ 'a/b.txt': 'b', 'č.txt': 'č'.repeat(70_000), 'leer.txt': '' }))
    const texts = await Promise.all(
      archive.files.map(async (file) => [file.path, (await archive.read(file)).toString()]),
    )
    expect(Object.fromEntries(texts)).toEqual({ 'a/b.txt': 'b', 'č.txt': 'č'.repeat(70_000), 'leer.txt': '' })
  })

  it('may be in the format for large ones, and may hold what operating systems leave', async () => {
    const archive = await open(
      await zipOf({ 'a.txt': 'a', '__MACOSX/._a.txt': 'x', '.DS_Store': 'x' }, { forceZip64Format: true }),
    )
    expect(archive.files.map(({ path }) => path)).toEqual(['a.txt'])
  })

  it('has names in UTF-8 also when it does not say so', async () => {
    const made = await zipOf({ 'čaša.txt': 'x' })
    const silent = Buffer.from(made)
    silent.writeUInt16LE(
      silent.readUInt16LE(centralOf(silent, 'čaša.txt') + 8) & ~0x800,
      centralOf(silent, 'čaša.txt') + 8,
    )
    expect((await open(silent)).files.map(({ path }) => path)).toEqual(['čaša.txt'])
  })

  it.each([
    ['a folder above', 'XX/evil.txt', '../evil.txt'],
    ['a folder above, later', 'aa/XX/b.txt', 'aa/../b.txt'],
    ['an absolute path', 'Xevil.txt', '/evil.txt'],
    ['a drive', 'CX/evil.txt', 'C:/evil.txt'],
    ['backslashes', 'aXevil.txt', 'a\\evil.txt'],
    ['a control character', 'aXevil.txt', 'a\0evil.txt'],
    ['an empty part', 'aX/b.txt', 'a//b.txt'],
  ])('that leads out by %s is refused', async (_kind, plain, evil) => {
    expect(await refusalOf(patched(await smallPackage({ [plain]: 'x' }), plain, evil))).toBe('badPath')
  })

  it('with a symbolic link is refused', async () => {
    const archive = inCentral(await smallPackage(), 'index.html', (copy, at) => {
      copy.writeUInt32LE((0o120777 << 16) >>> 0, at + 38)
    })
    expect(await refusalOf(archive)).toBe('symlink')
  })

  it('with one name twice, or twice in another case, or for a file and a folder, is refused', async () => {
    const make = (name: string, other: string) => smallPackage({ [name]: 'x', [other]: 'y' })
    expect(await refusalOf(patched(await make('a.txt', 'b.txt'), 'b.txt', 'a.txt'))).toBe('duplicate')
    expect(await refusalOf(await make('A.txt', 'a.txt'))).toBe('caseCollision')
    expect(await refusalOf(await make('A/x.txt', 'a/y.txt'))).toBe('caseCollision')
    expect(await refusalOf(await make('a', 'a/y.txt'))).toBe('fileAndFolder')
  })

  it('that is encrypted, or packed in a way nobody needs, is refused', async () => {
    const made = await smallPackage()
    expect(await refusalOf(inCentral(made, 'index.html', (copy, at) => copy.writeUInt16LE(0x801, at + 8)))).toBe(
      'encrypted',
    )
    expect(await refusalOf(inCentral(made, 'index.html', (copy, at) => copy.writeUInt16LE(14, at + 10)))).toBe(
      'compression',
    )
  })

  it('that lies about sizes or contents is refused when the file is read', async () => {
    const made = await smallPackage({ 'a.txt': 'a'.repeat(1000) })
    const lying = (size: number) => inCentral(made, 'a.txt', (copy, at) => copy.writeUInt32LE(size, at + 24))
    expect(await refusalOf(lying(10))).toBe('wrongSize')
    expect(await refusalOf(lying(9000))).toBe('wrongSize')
    expect(await refusalOf(inCentral(made, 'a.txt', (copy, at) => copy.writeUInt32LE(1, at + 16)))).toBe('damaged')
  })

  it('that would unpack to a thousandfold is refused before anything is unpacked', async () => {
    const bomb = await zipOf({ 'zeros.bin': Buffer.alloc(11 * 1024 * 1024) })
    await expect(open(bomb)).rejects.toMatchObject({ reason: 'bomb', params: { file: 'zeros.bin' } })
  })

  it('whose files lie on top of each other is refused', async () => {
    const made = await smallPackage({ 'a.txt': 'same', 'b.txt': 'same' })
    const offset = made.readUInt32LE(centralOf(made, 'a.txt') + 42)
    expect(await refusalOf(inCentral(made, 'b.txt', (copy, at) => copy.writeUInt32LE(offset, at + 42)))).toBe('overlap')
  })

  it('within an archive is a file like any other', async () => {
    const inner = await zipOf({ 'zeros.bin': Buffer.alloc(2 * 1024 * 1024) })
    expect(await refusalOf(await smallPackage({ 'inner.zip': inner }))).toBe('taken')
  })

  it('of a hundred thousand entries is refused without reading them', async () => {
    const made = await zipOf({ 'a.txt': 'a' }, { forceZip64Format: true })
    const copy = Buffer.from(made)
    const record = copy.indexOf('PK\x06\x06', 0, 'latin1')
    copy.writeUInt32LE(100_000, record + 24)
    copy.writeUInt32LE(100_000, record + 32)
    expect(await refusalOf(copy)).toBe('tooManyFiles')
  })

  it('of more files than a package may have is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`f${index}.txt`, 'x']))
    expect(await refusalOf(await zipOf(many))).toBe('tooManyFiles')
  })

  it('that is cut off, empty, or none at all is refused', async () => {
    const made = await smallPackage()
    expect(await refusalOf(made.subarray(0, made.length - 30))).toBe('notZip')
    expect(await refusalOf(Buffer.concat([Buffer.alloc(40), made.subarray(200)]))).not.toBe('taken')
    expect(await refusalOf(await zipOf({}))).toBe('empty')
    expect(await refusalOf(Buffer.from('<html>no archive</html>'))).toBe('notZip')
    expect(await refusalOf(Buffer.alloc(0))).toBe('notZip')
  })

  it('never brings down the process, wherever a byte is wrong', async () => {
    const made = await smallPackage({ 'a.txt': 'some text' })
    for (let at = 0; at < made.length; at += 3) {
      const copy = Buffer.from(made)
      copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at)
      expect(typeof (await refusalOf(copy))).toBe('string')
    }
  })
})
