import { mustAsk } from '../isolation/ask.js'
import { joinAs } from '../isolation/people.js'
import { addMedia, beginUpload, fillUpload, freshFilm, get, post, type World } from '../isolation/world.js'
import type { Random } from './random.js'

/** Real ids by the resource they are of, as it stands in addresses. */
export type Pool = Readonly<Record<string, readonly string[]>>

type Items = { readonly items: readonly { readonly id: string }[] }

/** Things made anew for the next requests: those before may have used up theirs. */
export const makePool = async (world: World, former?: Pool): Promise<Pool> => {
  const { film, people } = world
  const [one, two] = [await freshFilm(world), await freshFilm(world)]
  const ofScenes = [...one.sections, ...two.sections].flatMap(({ scenes }) => scenes.map(({ id }) => id))
  const takes = await get<Items>(world, `/scenes/${ofScenes[0]}/takes`)
  const calls = await get<Items>(world, '/calls?limit=20')
  const { jobId } = await post<{ jobId: string | null }>(world, `/projects/${two.projectId}/generate-videos`)
  const keys = await post(world, '/api-keys', { name: 'any' })
  const hooks = await get<Items>(world, '/webhooks')
  const hook = hooks.items[0]?.id ?? (await post(world, '/webhooks', { url: 'https://example.com/hook' })).id
  const invited = `/organizations/${people.owner.organization.id}/invitations`
  const invitations = await get<Items>(world, invited)
  return {
    projects: [one.projectId, two.projectId, film.projectId],
    disposable: [one.projectId, two.projectId],
    sections: [...one.sections, ...two.sections].map(({ id }) => id),
    scenes: ofScenes,
    takes: takes.items.map(({ id }) => id),
    jobs: jobId === null ? [] : [jobId],
    calls: calls.items.map(({ id }) => id),
    exports: [film.exportId],
    'render-jobs': [film.renderJobId, (await post(world, `/projects/${film.projectId}/render-jobs`, { quality: 'standard' })).id],
    'watch-links': [(await post(world, `/projects/${film.projectId}/watch-links`, {})).id],
    media: [await addMedia(world), await addMedia(world)],
    uploads: [(await beginUpload(world)).id, await fillUpload(world)],
    'brand-kits': [(await post(world, '/brand-kits', { name: 'any' })).id],
    'api-keys': [keys.id],
    webhooks: [hook],
    organizations: [people.owner.organization.id],
    // Invitations are counted by the hour.
    members: former?.members ?? [(await joinAs(world.house, people.owner, 'editor')).user.id],
    invitations: invitations.items.map(({ id }) => id),
    sessions: ['session_gone'],
    masters: ['', '9x16'],
  }
}

/** What a field's name asks for, where it is an id. */
const OF_NAMES: Readonly<Record<string, string>> = {
  projectId: 'projects',
  sceneId: 'scenes',
  scene: 'scenes',
  matchCutWithId: 'scenes',
  sectionId: 'sections',
  mediaId: 'media',
  musicId: 'media',
  narrationId: 'media',
  photoId: 'media',
  lightId: 'media',
  darkId: 'media',
  brandKitId: 'brand-kits',
  userId: 'members',
  invitationId: 'invitations',
  takeId: 'takes',
}

export const meantBy =
  (random: Random, pool: Pool) =>
  (name: string): string | undefined => {
    const kind = OF_NAMES[name]
    const ids = kind === undefined ? [] : (pool[kind] ?? [])
    return ids.length > 0 ? random.pick(ids) : undefined
  }

/** The token of a session begun now: some calls end the one they are made with. */
export const renewed = async (world: World, email: string, password: string): Promise<string> =>
  (await mustAsk<{ token: string }>(world.house, 'POST', { path: '/auth/login', body: { email, password } })).token
