import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectLogo, toWorkingLogo } from './logo.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-logo-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="80" ${attributes}>${inner}</svg>`
const put = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const circle = '<circle cx="60" cy="40" r="30" fill="#123456"/>'

test('a drawing of shapes is drawn large and without its margins', async () => {
  const path = await put('mark.svg', svg(circle))
  expect(await inspectLogo(path, 'logo.light')).toMatchObject({ type: 'image/svg+xml', width: 200, height: 80 })
  const made = await toWorkingLogo(path, join(folder, 'mark'))
  expect(made.width).toBeGreaterThan(300)
  expect(Math.abs(made.width - made.height)).toBeLessThanOrEqual(2)
  expect((await sharp(made.file).stats()).isOpaque).toBe(false)
})

test('what it refers to inside itself is its own business', async () => {
  const path = await put(
    'inside.svg',
    svg(`<defs><linearGradient id="g"/></defs><rect width="50" height="50" fill="url(#g)"/><use href="#g"/>`),
  )
  await expect(inspectLogo(path, 'logo.light')).resolves.toMatchObject({ type: 'image/svg+xml' })
})

test.each([
  ['a script', svg(`${circle}<script>alert(1)</script>`), 'LOGO_UNSAFE'],
  ['a handler', svg(circle, 'onload="alert(1)"'), 'LOGO_UNSAFE'],
  ['a picture from elsewhere', svg(`${circle}<image href="https://example.com/a.png"/>`), 'LOGO_UNSAFE'],
  ['a reference by xlink', svg(`<use xlink:href="file:///etc/passwd#x"/>${circle}`), 'LOGO_UNSAFE'],
  ['a style that fetches', svg(`<style>@import "https://example.com/a.css";</style>${circle}`), 'LOGO_UNSAFE'],
  ['a fill that fetches', svg('<rect width="9" height="9" fill="url(https://example.com/#a)"/>'), 'LOGO_UNSAFE'],
  ['HTML inside', svg('<foreignObject><p/></foreignObject>'), 'LOGO_UNSAFE'],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg(circle)}`, 'LOGO_UNSAFE'],
  ['half a file', svg(circle).slice(0, -12), 'LOGO_BROKEN'],
  ['no drawing', 'hello', 'LOGO_TYPE'],
])('an SVG with %s is refused', async (name, content, code) => {
  const path = await put(`${name.replaceAll(' ', '-')}.svg`, content)
  await expect(inspectLogo(path, 'logo.dark')).rejects.toMatchObject({ code, kind: 'input', field: 'logo.dark' })
})

test('a PNG has to be cut out, and of a sensible size', async () => {
  const filled = (side: number, alpha: number) =>
    sharp({ create: { width: side, height: 8, channels: 4, background: { r: 9, g: 9, b: 9, alpha } } }).png()
  await expect(inspectLogo(await put('opaque.png', await filled(80, 1).toBuffer()), 'logo.light')).rejects.toMatchObject({
    code: 'LOGO_OPAQUE',
  })
  await expect(inspectLogo(await put('huge.png', await filled(8000, 0.5).toBuffer()), 'logo.light')).rejects.toMatchObject({
    code: 'LOGO_TOO_LARGE',
    given: '8000×8',
  })
  await expect(inspectLogo(await put('fine.png', await filled(80, 0.5).toBuffer()), 'logo.light')).resolves.toMatchObject({
    type: 'image/png',
  })
  await expect(inspectLogo(join(folder, 'none.png'), 'logo.light')).rejects.toMatchObject({ code: 'LOGO_MISSING' })
})
