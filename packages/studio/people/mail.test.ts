import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LANGUAGES } from '@reelwright/film/brief'
import { afterEach, expect, test } from 'vitest'
import { PAUSES } from '../ledger/pauses.js'
import { preferredLanguage, wordsIn } from './letter-words/words.js'
import { invitationLetter, resetLetter } from './letters.js'
import { outboxMail, smtpMail } from './mail.js'

let server: Server | undefined
let folder: string | undefined
afterEach(async () => {
  server?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** A mail server of RFC 5321's smallest kind; `refuses` turns every recipient away. */
const openMailServer = async (refuses = false): Promise<{ url: string; received: { from: string; to: string; text: string }[] }> => {
  const received: { from: string; to: string; text: string }[] = []
  const mailServer = createServer((socket) => {
    let letter = { from: '', to: '', text: '' }
    let reading = false
    let rest = ''
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    say('220 mail.example ready')
    socket.on('data', (part) => {
      rest += part
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (reading && line !== '.') letter.text += `${line}\n`
        else if (reading) {
          reading = false
          received.push(letter)
          letter = { from: '', to: '', text: '' }
          say('250 kept')
        } else if (/^MAIL FROM/i.test(line)) {
          letter.from = line
          say('250 go on')
        } else if (/^RCPT TO/i.test(line)) {
          letter.to = line
          say(refuses ? '550 nobody here' : '250 go on')
        } else if (/^DATA/i.test(line)) {
          reading = true
          say('354 go on')
        } else if (/^QUIT/i.test(line)) say('221 bye')
        else say('250 mail.example')
      }
    })
    socket.on('error', () => {})
  })
  server = mailServer
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  return { url: `smtp://127.0.0.1:${(mailServer.address() as AddressInfo).port}`, received }
}

const LETTER = { to: 'ada@example.com', subject: 'Grüße', text: 'A link: https://films.example/x?token=a_b-c\n' }

test('a letter reaches its address by SMTP, from whom it is said to be', async () => {
  const { url, received } = await openMailServer()
  const mail = smtpMail(url, 'Studio <studio@example.com>')
  await mail.send(LETTER)
  mail.close()
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'MAIL FROM:<studio@example.com>', to: 'RCPT TO:<ada@example.com>' })
  expect(received[0]?.text).toContain('films.example')
})

test('a mail server that refuses, or is not there, is told as such', async () => {
  const { url } = await openMailServer(true)
  for (const at of [url, 'smtp://127.0.0.1:9']) {
    const mail = smtpMail(at, 'studio@example.com')
    await expect(mail.send(LETTER)).rejects.toMatchObject({ code: 'MAIL_NOT_SENT', kind: 'failure' })
    mail.close()
  }
})

test('without a mail server a letter is a whole file that only its owner reads', async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-mail-'))
  const outbox = join(folder, 'outbox')
  const mail = outboxMail(outbox, 'studio@example.com')
  await Promise.all([mail.send(LETTER), mail.send(LETTER)])
  const names = await readdir(outbox)
  expect(names).toHaveLength(2)
  expect(names.every((name) => name.endsWith('.eml') && !name.startsWith('.'))).toBe(true)
  const path = join(outbox, names[0] as string)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readFile(path, 'utf8')).toContain('To: ada@example.com')
})

test('an address brings no further recipients along, a subject no further headers', async () => {
  const { url, received } = await openMailServer()
  const mail = smtpMail(url, 'studio@example.com')
  for (const to of ['ada@example.com\r\nBcc: eve@example.com', 'ada@example.com, eve@example.com', 'Ada <ada@example.com>'])
    await expect(mail.send({ ...LETTER, to })).rejects.toMatchObject({ code: 'ADDRESS_INVALID' })
  await mail.send({ ...LETTER, subject: 'x\r\nBcc: eve@example.com' })
  mail.close()
  expect(received).toHaveLength(1)
  expect(received[0]?.text).not.toMatch(/^Bcc:/m)
})

test('an organization’s name makes no link in our mail', () => {
  const invitation = { id: 'i', organizationId: 'o', email: 'a@example.com', role: 'viewer', state: 'pending' } as const
  const name = 'Win now\nhttps://evil.example/x'
  const { text } = invitationLetter(
    { email: invitation.email, language: 'en', publicUrl: 'https://films.example' },
    { ...invitation, organizationName: name, createdAt: '2026-01-01T00:00:00.000Z', expiresAt: '2026-01-08T00:00:00.000Z' },
    'token',
  )
  expect(text.match(/https?:\/\/\S+/g)).toEqual(['https://films.example/invitation?token=token'])
  expect(text).not.toContain('evil.example')
})

test('mails speak the reader’s language', () => {
  const subjects = LANGUAGES.map(
    (language) => resetLetter({ email: 'a@example.com', language, publicUrl: 'https://films.example' }, 't').subject,
  )
  expect(new Set(subjects).size).toBe(LANGUAGES.length)
  const waits = Object.keys(wordsIn('en').waits).sort()
  for (const language of LANGUAGES) expect(Object.keys(wordsIn(language).waits).sort()).toEqual(waits)
  for (const word of Object.values(PAUSES)) expect(waits).toContain(word)
  expect(['de-AT,de;q=0.9,en;q=0.8', 'pt, fr;q=0.4, it;q=0.7', 'nl', '', 'de;q=0, es;q=0.1'].map(preferredLanguage)).toEqual([
    'de',
    'it',
    'en',
    'en',
    'es',
  ])
})
