import { DocumentaryBrief } from '@reelwright/film/brief'
import { assemble } from '@reelwright/film/documentary/assemble'
import { readScript } from '@reelwright/film/documentary/read-script'
import { repairStoryboard } from '@reelwright/film/documentary/repair-storyboard'
import { scenesOf } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import { RATES, type RateName, SAMPLE_RATE } from '@reelwright/film/time'
import { framesShown, trackOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { srtOf } from './captions.js'
import { checkFcpxml } from './fcpxml-shape.test-data.js'
import { mediaOf } from './films.test-data.js'
import { all, numberAt, readXml } from './shape.test-data.js'
import { timelineFiles } from './timeline-files.js'
import { checkXmeml } from './xmeml-shape.test-data.js'

const SCRIPT = `# The Lamp & the <Sea>

## Fire
For two thousand years sailors steered by open fires. A keeper fed the fire through the night.

## Glass
In 1823 the first great lens was lit. By 1860 every coast in Europe had one.
`

const asset = { hash: 'a'.repeat(64), type: 'x/y', bytes: 1 }

/** A film as the studio assembles it: cards, chapters, narration of 0.4 s a word, pictures, captions, music. */
const film = (rate: RateName): Timeline => {
  const brief = {
    ...DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps' }),
    picture: { width: 1920, height: 1080, rate: RATES[rate] },
  }
  const { script } = readScript(SCRIPT)
  const storyboard = repairStoryboard(undefined, script, brief)
  const takes = scenesOf(storyboard).flatMap((scene): Take[] => {
    const words = [...scene.narration.matchAll(/[\w]+/g)].map(({ 0: text, index }, i) => {
      const start = Math.round(0.4 * i * SAMPLE_RATE)
      return { text, from: index, to: index + text.length, start, end: start + 0.3 * SAMPLE_RATE }
    })
    const made = { sceneId: scene.id, key: 'k', provenance: { source: 'rule' as const, provider: 'local', cost: 0 } }
    return [
      { ...made, id: `n${scene.id}`, slot: 'narration', asset: { ...asset, samples: words.at(-1)!.end + 7001 }, words },
      { ...made, id: `f${scene.id}`, slot: 'frame', asset: { ...asset, width: 3000, height: 2000 } },
    ]
  })
  const music: Take = {
    ...takes[0]!,
    id: 'm',
    sceneId: null,
    slot: 'music',
    asset: { ...asset, samples: 400 * SAMPLE_RATE },
    words: undefined,
  }
  const palette = { ground: '#000000', surface: '#111111', ink: '#ffffff', muted: '#999999', accent: '#ff8800' }
  return assemble({ title: 'x', brief, storyboard, takes: [...takes, music], palette, edits: [] }).timeline
}

test.each(Object.keys(RATES) as RateName[])('an assembled film is whole in every format at %s', (name) => {
  const timeline = film(name)
  const media = mediaOf(timeline, (clip) => [
    { frame: 0, x: 0.5, y: 0.5, width: 0.9 },
    { frame: framesShown(clip) - 1, x: 0.5, y: 0.5, width: 0.8 },
  ])
  const files = new Map(timelineFiles(timeline, media).map((entry) => [entry.path, 'text' in entry ? entry.text : '']))
  const xmeml = readXml(files.get('timeline.xml')!, 'xmeml')
  expect(checkXmeml(xmeml)).toEqual([])
  expect(checkFcpxml(readXml(files.get('timeline.fcpxml')!, 'fcpxml'))).toEqual([])
  const transitions = trackOf(timeline, 'video')!.items.filter(({ type }) => type === 'transition')
  expect(transitions.length).toBeGreaterThan(1)
  expect(all(xmeml, 'transitionitem')).toHaveLength(transitions.length)
  // The picture fills the film: from its first frame every clip ends where the next begins, or inside a transition.
  const edges = all(xmeml, 'video')
    .flatMap((video) => all(video, 'track').slice(0, 1))
    .flatMap((track) => all(track, 'clipitem').map((item) => [numberAt(item, 'start'), numberAt(item, 'end')] as const))
  edges.forEach(([start], i) => {
    expect(start).toBe(i === 0 ? 0 : edges[i - 1]![1])
  })
  expect(srtOf(timeline)).toContain('For two thousand years')
})
