import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CLIENT, type OidcHouse, openOidcHouse } from '@reelwright/api/fixture/oidc-house'
import { SETTINGS } from '@reelwright/api/fixture/people-api'
import { makeServer } from '@reelwright/api/server'
import { openSignIn, type SignIn } from '@reelwright/api/sign-in/sign-in'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { localProfile } from '@reelwright/providers/local/profile'
import { openTestStudio, type TestStudio } from '@reelwright/studio/fixture/test-studio'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { hangBell } from '@reelwright/studio/queue/bell'
import { startWorker } from '@reelwright/studio/runner/worker'
import type { FastifyInstance } from 'fastify'

export type House = {
  readonly app: FastifyInstance
  readonly here: TestStudio
  readonly signIn: SignIn
  readonly google: OidcHouse
  /** Mails to an address, the latest last. */
  readonly lettersTo: (email: string) => Promise<readonly string[]>
  /** Work stops here: what is asked for from then on stays as it was asked for. */
  readonly rest: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Quoted-printable, as far as our mails use it. */
const decoded = (eml: string): string => eml.replace(/=\r?\n/g, '').replace(/=3D/g, '=')

/** The whole server on a database of its own: real accounts, the local providers, a worker that is at it until `rest`. */
export const openHouse = async (): Promise<House> => {
  const here = await openTestStudio({ local: localProfile })
  const studio = { ...here.studio, ffmpeg: await findFfmpeg() }
  const bell = await hangBell(here.url)
  const google = await openOidcHouse()
  const outbox = join(here.home, 'outbox')
  const settings = { ...SETTINGS, google: { ...CLIENT, issuer: google.issuer } }
  const signIn = openSignIn({ data: studio.data, settings, outbox, warn: () => {} })
  const open = {
    studio,
    bell,
    work: async () => true,
    explain: async (error: unknown) => error,
    close: async () => {},
  } satisfies OpenStudio
  const app = await makeServer({ open, working: () => true, version: 'test', identify: signIn.identify, signIn })
  await app.ready()
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined = await startWorker(studio, bell, { alone: true })
  const rest = async (): Promise<void> => {
    await worker?.stop()
    worker = undefined
  }
  return {
    app,
    here,
    signIn,
    google,
    rest,
    lettersTo: async (email) => {
      const names = (await readdir(outbox).catch(() => [])).filter((name) => /^[^.].*\.eml$/.test(name)).sort()
      const all = await Promise.all(names.map(async (name) => decoded(await readFile(join(outbox, name), 'utf8'))))
      return all.filter((eml) => eml.includes(`To: ${email}`))
    },
    close: async () => {
      await rest()
      await app.close()
      await signIn.close()
      await bell.close()
      await google.close()
      await here.close()
    },
  }
}
