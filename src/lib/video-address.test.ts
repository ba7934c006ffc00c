import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseVideoAddress } from './video-address'

const YOUTUBE = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

describe('parseVideoAddress', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', YOUTUBE],
    ['https://youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=10s', YOUTUBE],
    ['http://m.youtube.com/watch?v=dQw4w9WgXcQ#t=1', YOUTUBE],
    ['  youtu.be/dQw4w9WgXcQ?si=abc ', YOUTUBE],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', YOUTUBE],
    ['https://www.youtube.com/live/dQw4w9WgXcQ?feature=share', YOUTUBE],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', YOUTUBE],
    ['https://vimeo.com/76979871', 'https://vimeo.com/76979871'],
    ['vimeo.com/76979871/8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'https://vimeo.com/76979871'],
  ])('%s', (text, url) => {
    expect(parseVideoAddress(text)?.url).toBe(url)
  })

  it.each([
    '',
    'a video',
    'https://www.youtube.com/',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ"><script>',
    'https://www.youtube.com/playlist?list=PLx',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
    'https://evil.example/?u=https://youtu.be/dQw4w9WgXcQ',
    'https://youtu.be@evil.example/dQw4w9WgXcQ',
    'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
    'ftp://vimeo.com/76979871',
    'https://vimeo.com/about',
    'https://example.com/film.mp4',
  ])('refuses %j', (text) => {
    expect(parseVideoAddress(text)).toBeNull()
  })

  it('never throws, and never leads elsewhere', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const address = parseVideoAddress(text)
        if (address) expect(address.url).toMatch(/^https:\/\/(www\.youtube\.com\/watch\?v=|vimeo\.com\/)/)
      }),
    )
  })
})
