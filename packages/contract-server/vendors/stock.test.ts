import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Asker, askServer } from '../frame.test-data.js'

let asker: Asker
beforeAll(async () => {
  asker = await askServer()
})
afterAll(() => asker.server.close())
beforeEach(() => asker.ask('POST', '/_reset'))
const sizeOf = async (url: string) => {
  const { width, height } = await sharp((await asker.ask('GET', url)).bytes).metadata()
  return [width, height]
}

it('NASA: pages of items, their files by variant, addresses with spaces, none for sound', async () => {
  const { json } = await asker.ask('GET', '/nasa/search?q=volcano&media_type=image,audio&page_size=10')
  const { items, metadata, links } = json.collection
  expect(items.length).toBe(10)
  expect(metadata.total_hits).toBeGreaterThan(10)
  expect(links[0].rel).toBe('next')
  expect(items.map((one: any) => one.links === undefined)).toContain(true)
  expect(items[0].links[0].href).toContain(' ')
  expect((await asker.ask('GET', items[0].href)).json.length).toBe(5)
  const files = (await asker.ask('GET', `/nasa/asset/${items[0].data[0].nasa_id}`)).json.collection.items.map((one: any) => one.href)
  expect(await sizeOf(files.find((href: string) => href.includes('~medium')))).toEqual([1280, 720])
  expect((await asker.ask('GET', '/nasa/search?query=volcano')).json.reason).toContain('query')
  expect((await asker.ask('GET', '/nasa/asset/NOTHING')).status).toBe(404)
})

it('Pexels: a key without a scheme, photos and films, its allowance on good answers alone', async () => {
  const headers = { authorization: 'contract-p' }
  const found = await asker.ask('GET', '/pexels/v1/search?query=volcano&per_page=5&orientation=landscape', { headers })
  expect(found.json.photos.every((one: any) => one.width > one.height)).toBe(true)
  expect(found.headers.get('x-ratelimit-remaining')).not.toBeNull()
  expect(await sizeOf(found.json.photos[0].src.large)).toEqual([940, 529])
  expect((await asker.ask('GET', found.json.next_page, { headers })).json.page).toBe(2)
  const films = (await asker.ask('GET', '/pexels/videos/search?query=volcano&per_page=3', { headers })).json.videos
  expect(films[0].video_files[0]).toMatchObject({ quality: 'hd', file_type: 'video/mp4', width: 1280, fps: 25 })
  expect((await asker.ask('GET', `/pexels/videos/videos/${films[0].id}`, { headers })).json.id).toBe(films[0].id)
  const wrong = await asker.ask('GET', '/pexels/v1/search?query=volcano', { headers: { authorization: 'Bearer contract-p' } })
  expect([wrong.status, wrong.headers.get('x-ratelimit-limit')]).toEqual([401, null])
  expect((await asker.ask('GET', '/pexels/v1/search?q=volcano', { headers })).status).toBe(400)
})

it('ESA: a feed whose first page has no Previous, read on by Next and from a day on', async () => {
  const first = (await asker.ask('GET', '/esa/hubble/images/d2d/')).json
  expect([first.Count, first.Collections.length, 'Previous' in first]).toEqual([240, 50, false])
  expect((await asker.ask('GET', first.Next)).json.Previous).toContain('page=1')
  const recent = (await asker.ask('GET', '/esa/hubble/images/d2d/?after=20260901000000')).json
  expect([recent.Count, recent.Next]).toEqual([16, null])
  const small = first.Collections[0].Assets[0].Resources.find((one: any) => one.ResourceType === 'Small')
  expect(await sizeOf(small.URL)).toEqual(small.Dimensions)
})

it('Commons: wants a name to call you by, and tells errors with 200', async () => {
  const query =
    'action=query&format=json&formatversion=2&generator=search&gsrnamespace=6&gsrsearch=volcano&gsrlimit=5&prop=imageinfo&iiprop=url|size|mime|user|extmetadata&iiurlwidth=640'
  const headers = { 'user-agent': 'Reelwright/1.0 (someone@example.com) node' }
  const { json } = await asker.ask('GET', `/wikimedia/w/api.php?${query}`, { headers })
  expect(json.query.pages.length).toBe(5)
  expect(json.continue.gsroffset).toBe(5)
  expect(json.query.pages[0].imageinfo[0].extmetadata.Artist.value).toContain('<a href')
  expect((await sizeOf(json.query.pages[0].imageinfo[0].thumburl))[0]).toBe(640)
  expect((await asker.ask('GET', `/wikimedia/w/api.php?${query}`)).status).toBe(403)
  expect(await asker.ask('GET', `/wikimedia/w/api.php?${query}&colour=red`, { headers })).toMatchObject({
    status: 200,
    json: { error: { code: 'badvalue' } },
  })
})
