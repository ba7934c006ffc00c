import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canDecide, canEdit, canonicalAddress, canSee, canWithdraw, isTold, parseLink } from './policy'

const canonical = (text: string) => {
  const url = parseLink(text)
  return url && canonicalAddress(url)
}

describe('the canonical address', () => {
  it.each([
    ['https://Example.COM/Path', 'https://example.com/Path'],
    ['http://example.com', 'https://example.com/'],
    ['http://example.com:80/', 'https://example.com/'],
    ['https://example.com:443/a/', 'https://example.com/a'],
    ['https://example.com:8443/a', 'https://example.com:8443/a'],
    ['https://www.example.com/a', 'https://example.com/a'],
    ['https://www.com/a', 'https://www.com/a'],
    ['https://www.www.com/a', 'https://www.com/a'],
    ['https://example.com./a', 'https://example.com/a'],
    ['https://example.com/a#part', 'https://example.com/a'],
    ['https://example.com/a?', 'https://example.com/a'],
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?a=1&b=2'],
    ['https://example.com/a?utm_source=x&UTM_Medium=y&id=7&fbclid=z&gclid=q', 'https://example.com/a?id=7'],
    ['https://example.com/a//?utm_campaign=x', 'https://example.com/a'],
    ['https://example.com/x/../a', 'https://example.com/a'],
    ['https://šola.si/Članek', 'https://xn--ola-zza.si/%C4%8Clanek'],
  ])('of %s is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })

  it('is its own canonical form, whatever the address', () => {
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true })
    fc.assert(
      fc.property(address, (text) => {
        const once = canonical(text)
        if (once !== null) expect(canonical(once)).toBe(once)
      }),
    )
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://example.com/a',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    '//example.com/a',
    'example.com',
    '',
    `https://example.com/${'a'.repeat(2_000)}`,
  ])('does not exist for %s', (text) => {
    expect(parseLink(text)).toBeNull()
  })
})

describe('who may what', () => {
  const own = { id: 'me', isModerator: false }
  const other = { id: 'you', isModerator: false }
  const moderator = { id: 'you', isModerator: true }

  it.each([
    ['PENDING', true, true, true, false],
    ['APPROVED', false, true, true, true],
    ['REJECTED', false, false, true, false],
    ['ARCHIVED', false, false, true, false],
  ] as const)('with a link that is %s', (status, edits, withdraws, seesOwn, othersSee) => {
    const post = { status, postedById: 'me', reviewedById: status === 'PENDING' ? null : 'you' }
    expect([canEdit(post, own), canWithdraw(post, own), canSee(post, own), canSee(post, other)]).toEqual([
      edits,
      withdraws,
      seesOwn,
      othersSee,
    ])
    expect([canEdit(post, moderator), canSee(post, moderator), canEdit(post, other)]).toEqual([true, true, false])
  })

  it('with a link that one’s own word put there', () => {
    const post = { status: 'APPROVED', postedById: 'me', reviewedById: 'me' } as const
    expect([canEdit(post, own), canEdit(post, other), canEdit({ ...post, status: 'ARCHIVED' }, own)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('its poster hears of what becomes of it, not of what nobody saw', () => {
    expect([isTold('PENDING', 'APPROVED'), isTold('PENDING', 'ARCHIVED'), isTold('APPROVED', 'ARCHIVED')]).toEqual([
      true,
      true,
      true,
    ])
    expect([isTold('APPROVED', 'PENDING'), isTold('REJECTED', 'ARCHIVED')]).toEqual([false, false])
  })

  it('a decision leads elsewhere, and what is shown is archived, not rejected', () => {
    expect(canDecide('PENDING', 'PENDING')).toBe(false)
    expect(canDecide('APPROVED', 'REJECTED')).toBe(false)
    expect(canDecide('APPROVED', 'ARCHIVED')).toBe(true)
    expect(canDecide('ARCHIVED', 'APPROVED')).toBe(true)
  })
})
