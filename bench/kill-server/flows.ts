import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Client } from './patient-client.js'

const EXAMPLE = fileURLToPath(new URL('../../../examples/harbor-house', import.meta.url))
const PHOTOS = ['01-front.jpg', '02-living-room.jpg', '03-kitchen.jpg', '05-main-bedroom.jpg', '09-harbor-view.jpg']

export type File = { readonly name: string; readonly url: string; readonly bytes: number }
/** A film that has come to its end, and what a client was given. */
export type Finished = {
  readonly projectId: string
  readonly renderJobId: string
  /** Undefined where no package was asked for. */
  readonly exportId: string | undefined
  readonly files: readonly File[]
}
export type Flow = 'documentary' | 'property'

type Project = {
  readonly status: string
  readonly pausedReason: string | null
  readonly failure: { readonly code: string; readonly message: string } | null
}
type Wish = {
  readonly id: string
  readonly status: string
  readonly failure: unknown
  readonly files: readonly File[]
  readonly downloadUrl: string | null
  readonly bytes: number | null
}

/** Each film has words of its own, so that some of its calls are new; what is the same in all of them is found. */
const documentaryBody = (name: string) => ({
  topic: `Lamp ${name}`,
  title: `Lamp ${name}`,
  duration: 30,
  script: `# Lamp ${name}\n\n## Dusk\n\nThe keeper lights lamp ${name}.\n`,
  size: 720,
  rate: '24',
  quality: 'preview',
})

/** Brings the photos of a house, once for all films. */
export const bringPhotos = async ({ post }: Client, address: string): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const name of PHOTOS) {
    const bytes = new Uint8Array(await sharp(join(EXAMPLE, name)).resize({ width: 900 }).jpeg({ quality: 80 }).toBuffer())
    type Upload = { id: string; contentType: string; parts: readonly { url: string; offset: number; bytes: number }[] }
    const upload = await post<Upload>('/api/media/uploads', { name, type: 'image/jpeg', bytes: bytes.length })
    for (const part of upload.parts) {
      const body = bytes.subarray(part.offset, part.offset + part.bytes)
      const sent = await fetch(new URL(part.url, address), { method: 'PUT', headers: { 'content-type': upload.contentType }, body })
      if (!sent.ok) throw new Error(`${name} was not taken: ${sent.status}`)
    }
    ids.push((await post<{ id: string }>(`/api/media/uploads/${upload.id}/complete`)).id)
  }
  return ids
}

const propertyBody = async (name: string, mediaIds: readonly string[]) => {
  const { schema, agent, ...listing } = JSON.parse(await readFile(join(EXAMPLE, 'listing.json'), 'utf8'))
  return {
    format: 'property',
    title: `House ${name}`,
    listing: { ...listing, price: 1_000_000 + 1_000 * Number(name), agent },
    mediaIds,
    length: 15,
    aspects: ['9:16'],
    brandings: ['unbranded'],
    size: 540,
    rate: '24',
    quality: 'preview',
  }
}

const LOOK = 1_000

/** Looks until it is so. @throws at the end of the client's time, saying what was seen last */
const until = async <Seen>(
  { until: end }: Client,
  what: string,
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
): Promise<Seen> => {
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    if (Date.now() > end) throw new Error(`stuck: it never came to "${what}": ${JSON.stringify(seen).slice(0, 600)}`)
    await pause(LOOK)
  }
}

/** Makes a film from its brief to its masters, and its package where it is `packed`, as a client that asks for each. `begun` is told the film's id. */
export const makeFilm = async (
  client: Client,
  flow: Flow,
  name: string,
  mediaIds: readonly string[],
  packed: boolean,
  begun: (projectId: string) => void,
): Promise<Finished> => {
  const { id } = await client.post<{ id: string }>(
    '/api/projects',
    flow === 'documentary' ? documentaryBody(name) : await propertyBody(name, mediaIds),
  )
  begun(id)
  const at = `/api/projects/${id}`
  const comesTo = (status: string, reason: string | null) =>
    until(
      client,
      `${status}, ${reason}`,
      () => client.get<Project>(at),
      (project) => {
        if (project.failure || project.status === 'FAILED') throw new Error(`the film failed: ${JSON.stringify(project).slice(0, 600)}`)
        return project.status === status && project.pausedReason === reason
      },
    )
  const comesTrue = (path: string) =>
    until(
      client,
      `${path} complete`,
      () => client.get<Wish>(path),
      (wish) => {
        if (wish.failure || wish.status === 'FAILED') throw new Error(`${path} failed: ${JSON.stringify(wish).slice(0, 600)}`)
        return wish.status === 'COMPLETE'
      },
    )
  await comesTo('SCRIPT_READY', 'approve-script')
  await client.post(`${at}/approve`, { script: true })
  await comesTo('SCENES_READY', 'approve-storyboard')
  await client.post(`${at}/approve`, { storyboard: true })
  const job = await client.post<Wish>(`${at}/render-jobs`, { stems: false })
  const { files } = await comesTrue(`/api/render-jobs/${job.id}`)
  if (!packed) {
    await comesTo('EXPORTED', null)
    return { projectId: id, renderJobId: job.id, exportId: undefined, files }
  }
  const asked = await client.post<Wish>(`${at}/export`, { format: 'DAVINCI_XML' })
  const made = await comesTrue(`/api/exports/${asked.id}`)
  await comesTo('EXPORTED', null)
  const zip = { name: 'package.zip', url: made.downloadUrl as string, bytes: made.bytes as number }
  return { projectId: id, renderJobId: job.id, exportId: asked.id, files: [...files, zip] }
}
