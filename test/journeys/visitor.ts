import { writeFile } from 'node:fs/promises'
import { makeClient, type StudioClient } from '@reelwright/contract/client/make-client'
import { type LiveEar, openLiveEar } from './live-ear.js'

/** Somebody with an account, and what they hear of their organization. */
export type Visitor = {
  readonly client: StudioClient
  readonly ear: LiveEar
  /** Fetches what a link leads to, without any token: the link alone has to do. */
  readonly download: (url: string | null | undefined, to: string) => Promise<Response>
  /** Sends bytes to a link. */
  readonly send: (url: string, type: string, bytes: Uint8Array<ArrayBuffer>) => Promise<number>
}

type Answered<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/** What a call answered; a refusal fails the test with the studio's own words. */
export const must = async <Data>(answer: Promise<Answered<Data>>): Promise<NonNullable<Data>> => {
  const { data, error, response } = await answer
  if (data === undefined || data === null) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`)
  return data
}

const withToken = async (address: string, token: string): Promise<Visitor> => {
  const client = makeClient({ baseUrl: address, token })
  const { ticket } = await must(client.POST('/api/live/ticket'))
  return {
    client,
    ear: await openLiveEar(address, ticket),
    download: async (url, to) => {
      if (!url) throw new Error('There is no link')
      const response = await fetch(new URL(url, address))
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      await writeFile(to, new Uint8Array(await response.arrayBuffer()))
      return response
    },
    send: async (url, type, body) =>
      (await fetch(new URL(url, address), { method: 'PUT', headers: { 'content-type': type }, body })).status,
  }
}

/** Makes an account and logs in to it. */
export const signUp = async (address: string): Promise<Visitor> => {
  const stranger = makeClient({ baseUrl: address })
  const body = { email: 'maker@example.com', password: 'a long way from the harbor', name: 'Maker' }
  const made = await must(stranger.POST('/api/auth/signup', { body }))
  const { token, user } = await must(stranger.POST('/api/auth/login', { body: { email: body.email, password: body.password } }))
  if (user.id !== made.user.id) throw new Error('Log-in answers with another person than sign-up')
  return withToken(address, token)
}
