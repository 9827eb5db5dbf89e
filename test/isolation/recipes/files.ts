import type { Media } from '@reelwright/contract/media'
import { MARK } from '../people.js'
import { NOT_FOR_VIEWERS, type Recipes } from '../recipe.js'
import { addMedia, beginUpload, fillUpload, freshFilm, get, post, type World } from '../world.js'

const held = (path: (world: World) => Promise<string> | string, body?: unknown) => ({
  kind: 'held' as const,
  trial: async (world: World) => ({ path: await path(world), body }),
})

const renderJob = async (world: World): Promise<string> =>
  (await post(world, `/projects/${world.film.projectId}/render-jobs`, { quality: 'standard' })).id

const cancelledJob = async (world: World): Promise<string> => {
  const id = await renderJob(world)
  await post(world, `/render-jobs/${id}/cancel`)
  return id
}

const kit = async (world: World): Promise<string> => (await post(world, '/brand-kits', { name: `Another of ${MARK}` })).id

const watchLink = async (world: World): Promise<string> => (await post(world, `/projects/${world.film.projectId}/watch-links`, {})).id

const fileLink = async (world: World): Promise<string> => {
  const { items } = await get<{ items: readonly Media[] }>(world, '/media')
  return String(items[0]?.file.url).replace(/^\/api/, '')
}

/** The ticket of a link with another letter in the middle of it. */
const forge = (link: string): string => {
  const middle = link.length - 30
  return `${link.slice(0, middle)}${link[middle] === 'A' ? 'B' : 'A'}${link.slice(middle + 1)}`
}

export const FILES: Recipes = {
  'POST /projects/{id}/render-jobs': held(({ film }) => `/projects/${film.projectId}/render-jobs`, { quality: 'high' }),
  'GET /projects/{id}/masters': held(({ film }) => `/projects/${film.projectId}/masters`),
  'PUT /projects/{id}/masters': held(async (world) => `/projects/${(await freshFilm(world)).projectId}/masters`, { made: 'automatic' }),
  'GET /render-jobs/{id}': held(({ film }) => `/render-jobs/${film.renderJobId}`),
  'POST /render-jobs/{id}/cancel': held(async (world) => `/render-jobs/${await renderJob(world)}/cancel`),
  'POST /render-jobs/{id}/retry': held(async (world) => `/render-jobs/${await cancelledJob(world)}/retry`),
  'POST /projects/{id}/export': held(({ film }) => `/projects/${film.projectId}/export`, { format: 'DAVINCI_DRP' }),
  'GET /exports/{id}': held(({ film }) => `/exports/${film.exportId}`),
  'GET /exports/{id}/download': held(({ film }) => `/exports/${film.exportId}/download`),
  'GET /projects/{id}/poster': held(({ film }) => `/projects/${film.projectId}/poster`),
  'POST /projects/{id}/watch-links': held(({ film }) => `/projects/${film.projectId}/watch-links`, {}),
  'DELETE /watch-links/{id}': held(async (world) => `/watch-links/${await watchLink(world)}`),

  'GET /media/tags': { kind: 'list', trial: () => ({ path: '/media/tags' }) },
  'GET /media': { kind: 'list', trial: () => ({ path: '/media?limit=100' }) },
  'GET /media/{id}': held(async (world) => `/media/${await addMedia(world)}`),
  'GET /media/{id}/uses': held(async (world) => `/media/${await addMedia(world)}/uses`),
  'PATCH /media/{id}': held(async (world) => `/media/${await addMedia(world)}`, { title: 'Another title' }),
  'DELETE /media/{id}': held(async (world) => `/media/${await addMedia(world)}`),
  'POST /ai/describe-picture': {
    kind: 'held',
    trial: async (world) => ({
      path: '/ai/describe-picture',
      body: { projectId: world.film.projectId, mediaId: await addMedia(world) },
    }),
  },
  'POST /media/uploads': { kind: 'list', trial: () => ({ path: '/media/uploads', body: { name: 'a.png', type: 'image/png', bytes: 99 } }) },
  'GET /media/uploads/{id}': { ...held(async (world) => `/media/uploads/${(await beginUpload(world)).id}`), ...NOT_FOR_VIEWERS },
  'DELETE /media/uploads/{id}': held(async (world) => `/media/uploads/${(await beginUpload(world)).id}`),
  'POST /media/uploads/{id}/complete': held(async (world) => `/media/uploads/${await fillUpload(world)}/complete`),
  'POST /media/imports': {
    kind: 'list',
    trial: () => ({ path: '/media/imports', body: { url: 'http://127.0.0.1/lamp.png' } }),
    answers: { owner: 400, stranger: 400 },
    why: 'Only the open internet is fetched from, and a test has none: let in, both are refused the address of this machine.',
  },
  'GET /avatars': { kind: 'list', trial: () => ({ path: '/avatars' }) },
  'GET /media/stock': { kind: 'list', trial: () => ({ path: '/media/stock?words=lamp' }) },
  'POST /media/stock/import': {
    kind: 'list',
    trial: () => ({ path: '/media/stock/import', body: { words: 'lamp', library: 'nasa', id: 'PIA00001' } }),
    answers: { owner: 400, stranger: 400 },
    why: 'The local profile asks no library: let in, both are told so.',
  },
  'GET /links/download': {
    kind: 'link',
    trial: async (world) => {
      const path = await fileLink(world)
      return { path, forged: { path: forge(path) } }
    },
  },
  'PUT /links/upload': {
    kind: 'link',
    trial: async (world) => {
      const { link, bytes } = await beginUpload(world)
      const sent = { body: bytes, headers: { 'content-type': 'image/png' } }
      return { path: link, ...sent, forged: { path: forge(link), ...sent } }
    },
  },

  'GET /brand-kits': { kind: 'list', trial: () => ({ path: '/brand-kits?limit=100' }) },
  'POST /brand-kits': { kind: 'list', trial: () => ({ path: '/brand-kits', body: { name: 'Any kit' } }) },
  'GET /brand-kits/{id}': held(async (world) => `/brand-kits/${await kit(world)}`),
  'PATCH /brand-kits/{id}': held(async (world) => `/brand-kits/${await kit(world)}`, { name: 'Another name' }),
  'DELETE /brand-kits/{id}': held(async (world) => `/brand-kits/${await kit(world)}`),
  'GET /brand-kits/{id}/preview.png': held(async (world) => `/brand-kits/${await kit(world)}/preview.png`),
}
