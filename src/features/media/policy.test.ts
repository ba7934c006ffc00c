import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreesWithContent, cleanFileName, contentDisposition, parseRange } from './policy'

describe('cleanFileName', () => {
  it.each([
    ['report.pdf', 'application/pdf', 'report.pdf'],
    ['Poročilo (končno).PDF', 'application/pdf', 'Poročilo (končno).PDF'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['..\\..\\windows\\win.ini', 'image/png', 'win.ini.png'],
    ['/', 'application/pdf', 'file.pdf'],
    ['...', 'application/pdf', 'file.pdf'],
    ['.htaccess', 'application/pdf', 'htaccess.pdf'],
    ['page.html', 'application/pdf', 'page.html.pdf'],
    ['evil\u202Efdp.exe', 'application/pdf', 'evilfdp.exe.pdf'],
    ['a\u0000b\r\nc.png', 'image/png', 'abc.png'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['photo', 'image/jpeg', 'photo.jpg'],
    ['a'.repeat(400), 'video/mp4', `${'a'.repeat(120)}.mp4`],
  ])('%j of %s is %j', (name, contentType, expected) => {
    expect(cleanFileName(name, contentType)).toBe(expected)
  })
  it('never has a way out, a control character or a wrong ending, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const clean = cleanFileName(name, 'application/pdf')
        expect(clean).toMatch(/^[^/\\\p{Cc}<>:"|?*]+\.pdf$/iu)
        expect(clean.startsWith('.')).toBe(false)
        expect(clean.length).toBeLessThanOrEqual(250)
        expect(cleanFileName(clean, 'application/pdf')).toBe(clean)
      }),
    )
  })
})

describe('contentDisposition', () => {
  it('shows pictures, videos and PDF, and saves the rest', () => {
    expect(contentDisposition('application/pdf', 'a.pdf')).toBe(`inline; filename="a.pdf"; filename*=UTF-8''a.pdf`)
    expect(contentDisposition('image/png', 'č"x.png')).toBe(
      `inline; filename="__x.png"; filename*=UTF-8''%C4%8D%22x.png`,
    )
    expect(contentDisposition('application/msword', "it's.docx")).toMatch(/^attachment; .*''it%27s\.docx$/)
  })
  it('is one line of ASCII for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const header = contentDisposition('application/pdf', cleanFileName(name, 'application/pdf'))
        expect(header).toMatch(/^inline; filename="[^"\\]*"; filename\*=UTF-8''[\w.!~%&#$+^`|-]+$/)
        expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
      }),
    )
  })
})

describe('parseRange', () => {
  it.each([
    [null, null],
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=990-2000', { start: 990, end: 999 }],
    ['bytes=-10', { start: 990, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=1000-', 'UNSATISFIABLE'],
    ['bytes=-0', 'UNSATISFIABLE'],
    ['bytes=10-5', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['lines=0-5', null],
    ['bytes=a-b', null],
  ])('%j of 1000 bytes', (header, expected) => {
    expect(parseRange(header, 1000)).toEqual(expected)
  })
  it('always lies within the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.option(fc.nat()), fc.option(fc.nat()), (size, from, to) => {
        const range = parseRange(`bytes=${from ?? ''}-${to ?? ''}`, size)
        if (range === null || range === 'UNSATISFIABLE') return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeGreaterThanOrEqual(range.start)
        expect(range.end).toBeLessThan(size)
      }),
    )
  })
})

describe('agreesWithContent', () => {
  it.each([
    ['', 'application/pdf', true],
    ['application/octet-stream', 'application/pdf', true],
    ['Application/PDF; charset=x', 'application/pdf', true],
    ['video/x-m4v', 'video/mp4', true],
    ['image/png', 'application/pdf', false],
    ['text/html', 'image/png', false],
  ])('%j and %s: %s', (announced, found, expected) => {
    expect(agreesWithContent(announced, found)).toBe(expected)
  })
})
