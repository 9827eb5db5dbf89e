import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, refuse } from '@reelwright/film/fault'
import type { Transporter } from 'nodemailer'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** How the studio writes to people. */
export type Mail = {
  /** @throws MAIL_NOT_SENT */
  readonly send: (letter: Letter) => Promise<void>
  readonly close: () => void
}

/** One address and nothing beside it: a list or a line break would bring further recipients along. @throws ADDRESS_INVALID */
const oneAddress = (to: string): string => {
  if (/^[^\s,;:<>()"]+@[^\s,;:<>()"]+$/.test(to)) return to
  throw refuse('ADDRESS_INVALID', 'This is not one e-mail address.', { field: 'to', given: to.slice(0, 100) })
}

/** Milliseconds a mail server is given for each of its answers. */
const PATIENCE = 10_000

/** A transport is made for the first letter: most runs of the studio write none, and need not wait for it to load. */
const mailBy = (options: object, from: string, hand: (transport: Transporter, letter: Letter) => Promise<void>): Mail => {
  let made: Promise<Transporter> | undefined
  return {
    send: async (letter) => {
      oneAddress(letter.to)
      made ??= import('nodemailer').then(({ createTransport }) => createTransport(options as never, { from }) as Transporter)
      await hand(await made, letter)
    },
    close: () => void made?.then((transport) => transport.close()),
  }
}

/** Mail by SMTP, e.g. `smtps://user:password@mail.example.com`. */
export const smtpMail = (url: string, from: string): Mail => {
  const times = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE * 3 }
  return mailBy({ url, pool: true, ...times, disableFileAccess: true, disableUrlAccess: true }, from, async (transport, letter) => {
    await transport.sendMail(letter).catch((cause) => {
      throw fail('MAIL_NOT_SENT', 'The mail could not be sent; check SMTP_URL and MAIL_FROM, then try again.', { cause })
    })
  })
}

/** Mail as `.eml` files in a folder, for a studio without a mail server: each opens in any mail program. */
export const outboxMail = (folder: string, from: string): Mail => {
  const options = { streamTransport: true, buffer: true, newline: 'windows', disableFileAccess: true, disableUrlAccess: true }
  return mailBy(options, from, async (transport, letter) => {
    const { message } = await transport.sendMail(letter)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`
    await writeFile(join(folder, `.${name}`), message as Buffer, { mode: 0o600 })
    await rename(join(folder, `.${name}`), join(folder, name))
  })
}
