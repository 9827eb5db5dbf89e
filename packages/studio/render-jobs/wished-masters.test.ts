import type { RenderJobRequest } from '@reelwright/contract/render-job'
import { PropertyBrief } from '@reelwright/film/property/brief'
import { expect, test } from 'vitest'
import { finished, withProject } from '../formats/documentary/film.test-data.js'
import type { FilmState } from '../formats/film-state.js'
import { hasMaster } from './part-of-job.js'
import { mastersAskedFor } from './wished-masters.js'

const brief = PropertyBrief.parse({
  format: 'property',
  topic: '1 Lane',
  listing: { address: '1 Lane', features: [] },
  media: [],
  aspects: ['9:16', '16:9'],
})
const reel: FilmState = withProject(finished, { format: 'property', brief })
const asked = (film: FilmState, request: Partial<RenderJobRequest> = {}): readonly string[] =>
  mastersAskedFor(film, { stems: false, ...request })

test('nothing said is every master of the film as its brief has it', () => {
  expect(asked(finished)).toEqual([''])
  expect(asked(reel)).toEqual(['9x16', '16x9', '9x16-unbranded', '16x9-unbranded'])
})

test('aspects and branding choose among them, quality and captions are part of their names', () => {
  expect(asked(reel, { aspects: ['16:9'] })).toEqual(['16x9', '16x9-unbranded'])
  expect(asked(reel, { branding: 'unbranded', aspects: ['9:16'], quality: 'preview' })).toEqual(['9x16-unbranded-preview'])
  expect(asked(finished, { quality: finished.project.brief.quality, captions: 'beside' })).toEqual(['beside'])
  for (const master of asked(reel, { quality: 'high', captions: 'beside' })) expect(hasMaster(reel, master)).toBe(true)
})

test('what the film has not is refused with what it has', () => {
  expect(() => asked(reel, { aspects: ['1:1'] })).toThrow(
    expect.objectContaining({ code: 'ASPECT_UNKNOWN', limit: '9:16, 16:9', given: '1:1' }),
  )
  expect(() => asked(finished, { aspects: ['9:16'] })).toThrow(expect.objectContaining({ code: 'ASPECT_UNKNOWN', limit: '16:9' }))
  expect(() => asked(finished, { branding: 'unbranded' })).toThrow(expect.objectContaining({ code: 'BRANDING_UNKNOWN' }))
  expect(hasMaster(reel, '1x1')).toBe(false)
  expect(hasMaster(finished, '9x16')).toBe(false)
})
