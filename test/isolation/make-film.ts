import { setTimeout as pause } from 'node:timers/promises'
import type { Export } from '@reelwright/contract/export'
import type { Project } from '@reelwright/contract/project'
import type { RenderJob } from '@reelwright/contract/render-job'
import { mustAsk } from './ask.js'
import type { House } from './open-house.js'
import { MARK } from './people.js'

const SCRIPT = `# The ${MARK} lamps

## Dusk of ${MARK}

The keeper of ${MARK} climbs the stairs and lights the lamp. The sea is calm.

## Dawn

Then the sun comes up over ${MARK}.
`

const PATIENCE = 300_000

const until = async <Found>(look: () => Promise<Found>, isSo: (found: Found) => boolean): Promise<Found> => {
  for (const end = Date.now() + PATIENCE; ; ) {
    const found = await look()
    if (isSo(found)) return found
    if (Date.now() > end) throw new Error(`It did not come to be: ${JSON.stringify(found).slice(0, 3000)}`)
    await pause(150)
  }
}

export type Film = { readonly projectId: string; readonly renderJobId: string; readonly exportId: string }

/** A film made whole by the API alone: script, storyboard, takes, a master with stems, a package. */
export const makeFilm = async (house: House, token: string): Promise<Film> => {
  const brief = { topic: `${MARK} lights`, script: SCRIPT, size: 720, quality: 'preview', rate: '24' }
  const { id } = await mustAsk(house, 'POST', { path: '/projects', body: brief }, token)
  const project = (): Promise<Project> => mustAsk(house, 'GET', { path: `/projects/${id}` }, token)
  await until(project, ({ status, failure }) => failure !== null || status === 'SCRIPT_READY')
  await mustAsk(house, 'POST', { path: `/projects/${id}/generate-scenes` }, token)
  await until(project, ({ status, failure }) => failure !== null || status === 'SCENES_READY')
  await mustAsk(house, 'POST', { path: `/projects/${id}/generate-videos` }, token)
  await until(project, ({ status, failure }) => failure !== null || status === 'COMPLETE')
  const job = await mustAsk(house, 'POST', { path: `/projects/${id}/render-jobs`, body: {} }, token)
  await until(
    () => mustAsk<RenderJob>(house, 'GET', { path: `/render-jobs/${job.id}` }, token),
    ({ status }) => status === 'COMPLETE',
  )
  const made = await mustAsk(house, 'POST', { path: `/projects/${id}/export`, body: {} }, token)
  await until(
    () => mustAsk<Export>(house, 'GET', { path: `/exports/${made.id}` }, token),
    ({ status }) => status === 'COMPLETE',
  )
  return { projectId: id, renderJobId: job.id, exportId: made.id }
}
