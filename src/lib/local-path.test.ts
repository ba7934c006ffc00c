import { describe, expect, it } from 'vitest'
import { localPath } from './local-path'

describe('localPath', () => {
  it.each(['/', '/t/zrno/people?role=HR#top', '/a/../b', '/?next=//elsewhere.example'])('keeps %j', (path) => {
    expect(new URL(localPath(path), 'http://here').href).toBe(new URL(path, 'http://here').href)
  })

  it.each([
    null,
    undefined,
    '',
    'people',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/%2e//elsewhere.example',
    '/./\\elsewhere.example',
    '/.//',
  ])('leads %j to the start page', (path) => {
    expect(localPath(path)).toBe('/')
  })
})
