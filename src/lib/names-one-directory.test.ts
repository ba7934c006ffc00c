import { expect, it } from 'vitest'
import { namesOneDirectory } from './names-one-directory'

it('takes the issuer of one directory, and none of those for everybody', () => {
  expect(namesOneDirectory('https://login.microsoftonline.com/8c1f6d2e-0f5b-4f0e-9d5a-2b9a3c4d5e6f/v2.0')).toBe(true)
  for (const everybody of ['common', 'organizations', 'consumers', 'Common']) {
    expect(namesOneDirectory(`https://login.microsoftonline.com/${everybody}/v2.0`)).toBe(false)
    expect(namesOneDirectory(`https://login.microsoftonline.com/${everybody}`)).toBe(false)
  }
})
