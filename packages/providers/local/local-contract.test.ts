import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Case } from '../ports/fixture/case.js'
import { lawfulPicture, PICTURE_REQUEST } from '../ports/fixture/picture-contract.js'
import { providerContract } from '../ports/fixture/provider-contract.js'
import { lawfulReel, REEL_REQUEST } from '../ports/fixture/reel-contract.js'
import { lawfulFacts, photoIn, VISION_REQUEST } from '../ports/fixture/vision-contract.js'
import { lawfulVoice, NARRATION } from '../ports/fixture/voice-contract.js'
import {
  BREAKDOWN_REQUEST,
  lawfulOverlays,
  lawfulRewrite,
  lawfulScript,
  lawfulStoryboard,
  OVERLAY_REQUEST,
  REWRITE_REQUEST,
  SCRIPT_REQUEST,
} from '../ports/fixture/writer-contract.js'
import { localPictureMaker } from './picture/picture-maker.js'
import { localSeer } from './vision/seer.js'
import { localEngines } from './voice/speech.js'
import { localVoice } from './voice/voice.js'
import { breakdownWriter } from './writer/breakdown-writer.js'
import { overlayDesigner } from './writer/overlay-designer.js'
import { reelWriter } from './writer/reel-writer.js'
import { rewriter } from './writer/rewriter.js'
import { scriptWriter } from './writer/script-writer.js'

const engines = localEngines()
let folder: string
let photo: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-photo-'))
  photo = await photoIn(folder)
})
afterAll(async () => {
  engines.stop()
  await rm(folder, { recursive: true, force: true })
})

const holds = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    test.each(cases)('$name', ({ run }) => run())
  })
}

holds('script', providerContract({ provider: () => scriptWriter, request: SCRIPT_REQUEST, lawful: lawfulScript }))
holds('breakdown', providerContract({ provider: () => breakdownWriter, request: BREAKDOWN_REQUEST, lawful: lawfulStoryboard }))
holds('rewrite', providerContract({ provider: () => rewriter, request: REWRITE_REQUEST, lawful: lawfulRewrite }))
holds('overlays', providerContract({ provider: () => overlayDesigner, request: OVERLAY_REQUEST, lawful: lawfulOverlays }))
holds('reel', providerContract({ provider: () => reelWriter, request: REEL_REQUEST, lawful: lawfulReel }))
holds(
  'vision',
  providerContract({ provider: () => localSeer, request: VISION_REQUEST, lawful: lawfulFacts, context: { open: async () => photo } }),
)
holds('voice', providerContract({ provider: () => localVoice(engines), request: NARRATION, lawful: lawfulVoice }))
holds('picture', providerContract({ provider: () => localPictureMaker, request: PICTURE_REQUEST, lawful: lawfulPicture }))
