import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = new URL('../../', import.meta.url)
const routes = readFileSync(new URL('routes.tsx', source), 'utf8')

test('every link into the settings leads to a page that there is', () => {
  const texts = readdirSync(new URL('pages/', source), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(new URL(`pages/${name}`, source), 'utf8'))
  const links = [...new Set(texts.flatMap((text) => [...text.matchAll(/["']\/settings\/([\w-]+)["']/g)].map(([, name]) => name)))]
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((name) => !routes.includes(`path: '${name}'`))).toEqual([])
})
