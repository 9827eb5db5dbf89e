import { openTestStudio, type TestStudio } from '@reelwright/studio/fixture/test-studio'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { servingFrom } from '@reelwright/studio/settings/serving'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeServer } from '../server.js'

let here: TestStudio
beforeAll(async () => {
  here = await openTestStudio(undefined as never)
})
afterAll(() => here.close())

const PAGES = ['/plain', '/films.json', '/films/proj_x/files/master.mp4']

const answersOf = async (environment: Record<string, string>, host: string): Promise<readonly number[]> => {
  const open = { studio: here.studio } as OpenStudio
  const app = await makeServer({ open, working: () => false, version: 'test', identify: async () => undefined }, servingFrom(environment))
  const answers = await Promise.all(PAGES.map((url) => app.inject({ url, headers: { host } })))
  await app.close()
  return answers.map(({ statusCode, body }) => (body.includes('ROUTE_NOT_FOUND') ? 0 : statusCode))
}

test('the plain page asks nobody who they are, so it is served on its own machine only', async () => {
  expect(await answersOf({}, 'localhost')).toEqual([200, 200, 404])
  expect(await answersOf({ PUBLIC_URL: 'https://films.example.com' }, 'films.example.com')).toEqual([0, 0, 0])
  expect(await answersOf({ REELWRIGHT_ALLOWED_HOSTS: 'api:4310' }, 'api:4310')).toEqual([0, 0, 0])
  expect(await answersOf({ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:4310' }, 'localhost')).toEqual([0, 0, 0])
})
