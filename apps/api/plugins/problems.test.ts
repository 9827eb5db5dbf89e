import { explain } from '@reelwright/studio/room'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problems } from './problems.js'

const app = Fastify()
beforeAll(async () => {
  problems(app, (error) => explain(error, '/'))
  app.get('/away', async () => {
    throw Object.assign(new Error('the database system is not yet accepting connections'), { code: '57P03' })
  })
  app.get('/wrong', async () => {
    throw new Error('of our insides')
  })
  await app.ready()
})
afterAll(() => app.close())

test('while the database is away a client is told so, and when to come back', async () => {
  const answer = await app.inject('/away')
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1'])
  expect(answer.json()).toMatchObject({ code: 'DATABASE_GONE', status: 503 })
})

test('what is wrong inside is told as that and no more', async () => {
  const answer = await app.inject('/wrong')
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({ code: 'UNEXPECTED' })
  expect(answer.body).not.toContain('insides')
})
