import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { fail } from '@reelwright/film/fault'
import { wordsAsWritten } from '@reelwright/film/pronunciation'
import type { Flaw } from '@reelwright/film/take'
import { probe } from '@reelwright/media/ffmpeg/probe'
import { lookAtFilm } from '@reelwright/media/video/look-at-film'
import { hearAvatar } from '@reelwright/providers/avatars/hear-avatar'
import { isVendorFailure } from '@reelwright/providers/http/vendor-failure'
import type { AvatarRequest } from '@reelwright/providers/ports/avatar'
import { findVendor } from '@reelwright/providers/vendors'
import { type AvatarPlan, avatarPlans } from '../formats/avatars.js'
import { keepFile } from '../ledger/keep-made.js'
import { openAsset } from '../studio.js'
import { askUntilGood } from './ask-until-good.js'
import { flawOfAvatar } from './check-take-avatar.js'
import { readFilm } from './read-film.js'
import { saveTake, selectMade } from './save-take.js'
import type { StepKind, StepRun } from './step.js'
import { withScratch } from './with-scratch.js'

const LOOK = { height: 36, rate: 4 } as const

const lookAt = async ({ studio, step, signal }: StepRun, film: Asset, asked: AvatarRequest, native: boolean): Promise<Flaw | undefined> => {
  const file = await openAsset(studio, step.organizationId)(film)
  const { seconds = 0, video } = await probe(studio.ffmpeg, file, signal)
  const { width, height } = video[0] ?? { width: film.width ?? 0, height: film.height ?? 0 }
  const frames = await lookAtFilm(
    studio.ffmpeg.path,
    file,
    { ...LOOK, width: Math.max(8, Math.round((LOOK.height * width) / height)) },
    signal,
  )
  return flawOfAvatar({ seconds, width, height, frames }, asked, native)
}

/** The presenter's voice as a recording of its own, and its words. */
const hear = async ({ studio, step, signal }: StepRun, film: Asset, { request, text, spoken, maker }: AvatarPlan, folder: string) => {
  const file = await openAsset(studio, step.organizationId)(film)
  const out = join(folder, 'voice.wav')
  const asked = { file, text: request.text, seconds: film.seconds ?? 0, vendor: findVendor(maker.id)?.name ?? maker.id }
  const heard = await hearAvatar(studio.ffmpeg, asked, out, signal).catch((error: unknown) => {
    signal.throwIfAborted()
    throw isVendorFailure(error) ? fail('TAKE_SILENT', 'Nobody is heard in the presenter’s film; make it anew.', { cause: error }) : error
  })
  const sound = await keepFile(studio, step.organizationId, { file: out, type: 'audio/wav', samples: heard.samples })
  return { sound, words: [...wordsAsWritten(text, spoken, heard.words)] }
}

/** Makes a presenter say the words of one end of the film. Its take keeps the film and, apart, the voice and its words. */
export const makeAvatar: StepKind = {
  kind: 'make-avatar',
  queue: 'clips',
  limited: 'calls',
  label: 'presenter',
  run: async (run) => {
    const { studio, step } = run
    const plan = avatarPlans(await readFilm(run), studio.providers).find(({ sceneId }) => sceneId === step.subject)
    // A film that was changed since has a step of its own.
    if (!plan || plan.key !== step.key) return
    const slotted = { sceneId: plan.sceneId, slot: 'avatar' } as const
    if (await studio.data.inOrganization(step.organizationId, (tenant) => selectMade(tenant, step.projectId, slotted, step.key))) return
    const { request, result, cost } = await askUntilGood(run, {
      ...slotted,
      provider: plan.maker,
      request: () => plan.request,
      variation: plan.variation,
      takeOf: ({ video }) => ({ asset: video }),
      check: ({ video }, asked) => lookAt(run, video, asked, plan.maker.portraits),
    })
    await withScratch(run, async (folder) => {
      const { sound, words } = await hear(run, result.video, plan, folder)
      const provenance = { ...plan.maker.provenance(request), cost }
      await saveTake(run, { ...slotted, asset: result.video, sound, said: plan.text, words, key: plan.inputs, provenance })
    })
  },
}
