import { expect, it } from 'vitest'
import { isContentHost } from './content-host'

it.each([
  [null, 'example.com', false],
  ['http://localhost:3001', 'localhost:3001', true],
  ['http://localhost:3001', 'localhost:3000', false],
  ['https://*.content.example.com', 'abc.content.example.com', true],
  ['https://*.content.example.com', 'content.example.com', false],
  ['https://*.content.example.com', 'evilcontent.example.com', false],
  ['https://*.content.example.com', null, false],
])('of %s is %s: %s', (contentUrl, host, expected) => {
  expect(isContentHost(contentUrl, host)).toBe(expected)
})
