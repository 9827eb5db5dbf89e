import { DocumentaryBrief } from '@reelwright/film/brief'
import { planFilm } from '@reelwright/studio/estimate/plan-film'
import { viewEstimate } from '@reelwright/studio/estimate/view-estimate'
import { modelsFor, USUAL_PAID } from '@reelwright/studio/settings/models'
import { expect, test } from 'vitest'
import { estimateLines, money } from './estimate-lines.js'

test('an estimate is read scene by scene and ends in its sums', () => {
  const brief = DocumentaryBrief.parse({ format: 'documentary', topic: 'Lighthouses', duration: 60 })
  const lines = estimateLines('Lighthouses', viewEstimate(planFilm(brief), modelsFor(USUAL_PAID)))
  expect(lines[0]).toBe('Lighthouses: 5 scenes')
  expect(lines.filter((line) => /^\d+ +AI_VIDEO/.test(line))).toHaveLength(6)
  expect(lines.filter((line) => / together: (about )?\$/.test(line))).toEqual([
    expect.stringMatching(/^development together: \$\d+\.\d+ at prices of 20\d\d-.*as the CRTR Studio design counts: \$\d/),
    expect.stringMatching(/^production together: about \$\d+\.\d+, at most \$\d+\.\d+ at prices/),
  ])
  expect(estimateLines('Lighthouses', viewEstimate(planFilm(brief), modelsFor(USUAL_PAID), 'local')).at(-1)).toBe('local together: $0.00')
  expect(money('0.004200')).toBe('$0.0042')
})
