import type { ProjectRow } from '@reelwright/data/tables/projects'
import { PropertyBrief } from '@reelwright/film/property/brief'
import type { Registry } from '@reelwright/providers/registry'
import { expect, test } from 'vitest'
import type { FilmState } from '../film-state.js'
import { openFindings } from './fair-housing.js'
import { judgeProperty } from './judge.js'

const named = (capability: string) => ({ id: 'test', model: `${capability}/1`, capability })
const registry = {
  local: { vision: named('vision'), reel: named('write'), voice: named('voice'), music: named('music') },
} as unknown as Registry

const brief = PropertyBrief.parse({ format: 'property', topic: '1 Lane', listing: { address: '1 Lane', features: ['garden'] }, media: [] })
const scriptOf = (text: string) => ({ sections: [{ name: 'opening', paragraphs: [[{ text, sources: [] }]], notes: [] }] })

const filmOf = (project: object): FilmState =>
  ({
    organizationId: 'org',
    project: {
      id: 'proj',
      format: 'property',
      title: '1 Lane',
      brief,
      photos: null,
      script: null,
      approvals: {},
      edits: [],
      ...project,
    } as unknown as ProjectRow,
    storyboard: undefined,
    scenes: [],
    takes: [],
    steps: [],
    outputs: [],
    renderJobs: [],
    exports: [],
  }) as unknown as FilmState

const kinds = (film: FilmState): readonly string[] => judgeProperty(film, registry).wanted.map(({ kind }) => kind)

test('photos are seen before words are written, and words approved before shots are planned', () => {
  expect(kinds(filmOf({}))).toEqual(['see-photos'])
  expect(kinds(filmOf({ photos: [] }))).toEqual(['write-reel'])
  const written = { photos: [], script: scriptOf('A house with a garden.') }
  expect(judgeProperty(filmOf(written), registry)).toMatchObject({ wanted: [], pausedReason: 'approve-script', status: 'SCRIPT_READY' })
  expect(kinds(filmOf({ ...written, approvals: { script: true } }))).toEqual(['plan-shots'])
})

test('words that fair housing flags stop the film until a person answers for each of them', () => {
  const flagged = { photos: [], script: scriptOf('Adults only, no children.'), approvals: { script: true, storyboard: true } }
  const stopped = judgeProperty(filmOf(flagged), registry)
  expect(stopped).toMatchObject({ wanted: [], pausedReason: 'fair-housing' })
  const answer = { reason: 'Housing for older persons, exempt.', at: '2026-11-21T00:00:00Z' }
  const overrides = Object.fromEntries(openFindings(filmOf(flagged)).map(({ id }) => [id, answer]))
  expect(kinds(filmOf({ ...flagged, approvals: { script: true, overrides } }))).toEqual(['plan-shots'])
})
