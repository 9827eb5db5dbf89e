import { gathering } from '@reelwright/data/gathering'
import { projects } from '@reelwright/data/tables/projects'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { lockFilm } from './film-state.js'

test('a film is locked before what is begun together with it, whatever that is', async () => {
  const sent: string[] = []
  const db = drizzle(
    gathering(async (statements) => {
      sent.push(...statements.map(({ text }) => text))
      return statements.map(() => ({ rows: [], rowCount: 0 }) as unknown as pg.QueryResult)
    }),
  )
  const change = () => db.update(projects).set({ title: 'x' }).where(eq(projects.id, 'proj'))
  await Promise.all([
    lockFilm({ organizationId: 'org', db }, 'proj'),
    (async () => {
      await change()
    })(),
    change(),
  ])
  expect(sent.map((text) => text.endsWith('for update'))).toEqual([true, false, false])
})
