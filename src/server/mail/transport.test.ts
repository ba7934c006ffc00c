import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Mail } from './transport'

const mail: Mail = {
  id: '0199a0de-0000-7000-8000-000000000001',
  recipient: 'ana@example.com',
  subject: 'Dobrodošli',
  text: 'Pozdravljeni',
  html: '<p>Pozdravljeni</p>',
}

let server: Server
let received: string[]

/** As little of SMTP as takes a mail; refuses recipients at refused.example. */
function smtpServer() {
  return createServer((socket) => {
    let isData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      if (isData) {
        received[received.length - 1] += text
        isData = !received.at(-1)?.endsWith('\r\n.\r\n')
        if (!isData) socket.write('250 taken\r\n')
        return
      }
      for (const line of text.trim().split('\r\n')) {
        isData = line === 'DATA'
        if (isData) {
          received.push('')
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write(line.includes('refused.example') ? '550 nobody here\r\n' : '250 fine\r\n')
      }
    })
  })
}

beforeEach(async () => {
  received = []
  server = smtpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  vi.resetModules()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`)
  vi.stubEnv('DEV_MAIL_PAGE', '1')
})

afterEach(() => {
  server.close()
  vi.unstubAllEnvs()
  // Modules are shared with the files that come later.
  vi.resetModules()
})

describe('with SMTP_URL', () => {
  it('hands over one mail with text and HTML, the same id every time', async () => {
    const { sendMail } = await import('./transport')
    await sendMail(mail)
    await sendMail(mail)
    expect(received).toHaveLength(2)
    for (const message of received) {
      expect(message).toContain('To: ana@example.com')
      expect(message).toContain('From: Mojster <no-reply@mojster.example>')
      expect(message).toContain(`Message-ID: <${mail.id}@localhost>`)
      expect(message).toContain('multipart/alternative')
      expect(message).toContain('text/plain')
      expect(message).toContain('text/html')
    }
  })

  it('fails when the server refuses', async () => {
    const { sendMail } = await import('./transport')
    await expect(sendMail({ ...mail, recipient: 'ana@refused.example' })).rejects.toThrow('550')
  })

  it('shows no mails on a page, whatever DEV_MAIL_PAGE says', async () => {
    expect((await import('./transport')).showsStoredMails).toBe(false)
  })
})

describe('without SMTP_URL', () => {
  it.each([
    ['1', true],
    ['0', false],
    [undefined, false],
  ])('shows mails on a page when DEV_MAIL_PAGE is %s: %s', async (value, isShown) => {
    vi.stubEnv('SMTP_URL', '')
    vi.stubEnv('DEV_MAIL_PAGE', value)
    expect((await import('./transport')).showsStoredMails).toBe(isShown)
  })
})
