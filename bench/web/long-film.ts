import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '@reelwright/data/id'
import { organizations } from '@reelwright/data/tables/organizations'
import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { StepRow } from '@reelwright/data/tables/steps'
import type { Asset } from '@reelwright/film/asset'
import { DocumentaryBrief } from '@reelwright/film/brief'
import type { Script } from '@reelwright/film/script'
import { IMAGE_EFFECTS, Scene, type Storyboard } from '@reelwright/film/storyboard'
import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { readFilmState } from '@reelwright/studio/films'
import { frameKey, musicKey, narrationKey } from '@reelwright/studio/formats/slots'
import { keepFile } from '@reelwright/studio/ledger/keep-made'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { saveStoryboard } from '@reelwright/studio/steps/save-storyboard'
import { saveTake } from '@reelwright/studio/steps/save-take'
import type { StepRun } from '@reelwright/studio/steps/step'
import sharp from 'sharp'
import { writeTone } from '../film/tone.js'

const SCENES_A_SECTION = 25
const WORDS =
  'the lamp keeper climbs slowly towards his lantern while grey water breaks against northern rocks and ships far out turn home'.split(' ')
/** Recordings of these lengths in seconds are spoken again and again; each scene has a picture of its own. */
const LENGTHS = [4.6, 4.8, 5, 5.2, 5.4, 5.6, 5.8, 6, 6.2]
const FILMS = 6
/** Scenes whose takes are put in side by side. */
const AT_ONCE = 8

const narrationAt = (n: number): string => {
  const text = Array.from({ length: 13 }, (_, k) => WORDS[(n * 7 + k * 3) % WORDS.length]).join(' ')
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

const wordsIn = (text: string, seconds: number): Word[] => {
  const each = ((seconds - 0.3) * SAMPLE_RATE) / 13
  return [...text.matchAll(/\p{L}+/gu)].map((match, n) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    start: Math.round(4800 + n * each),
    end: Math.round(4800 + (n + 0.9) * each),
  }))
}

/** Half of the scenes filmed, a third moved over, the rest drawn; every fifth with a lower third; all kinds of joints. */
const sceneAt = (n: number): Scene =>
  Scene.parse({
    id: `scene-${n}`,
    order: n,
    shotType: n % 2 === 0 ? 'AI_VIDEO' : n % 10 === 9 || n % 10 === 3 ? 'MOTION_GRAPHIC' : 'IMAGE_EFFECT',
    imageEffect: IMAGE_EFFECTS[n % IMAGE_EFFECTS.length],
    narration: narrationAt(n),
    duration: LENGTHS[n % LENGTHS.length],
    visualPrompt: `A lighthouse above a dark sea, picture ${n}`,
    focalPoints: [{ x: 0.3 + (n % 5) * 0.1, y: 0.4, description: 'the lantern' }],
    overlays: n % 5 === 4 ? [{ kind: 'lower-third', params: { title: `Light ${n}`, subtitle: 'Northern coast' } }] : [],
    matchCutWithId: n % 50 === 7 ? `scene-${n - 2}` : null,
    transition: (['cut', 'dissolve', 'cut', 'push', 'cut', 'dip'] as const)[n % 6],
  })

const scriptOf = (scenes: readonly Scene[]): Script => ({
  schema: 'script/1',
  title: 'Lights of the northern coast',
  language: 'en',
  writtenBy: 'own',
  sections: [{ name: '', paragraphs: [scenes.map(({ narration }) => ({ text: narration, sources: [] }))], notes: [] }],
})

const storyboardOf = (scenes: readonly Scene[]): Storyboard => ({
  schema: 'storyboard/1',
  title: 'Lights of the northern coast',
  language: 'en',
  repairs: [],
  sections: Array.from({ length: Math.ceil(scenes.length / SCENES_A_SECTION) }, (_, s) => ({
    id: `section-${s}`,
    name: `Light ${s + 1}`,
    order: s,
    scenes: scenes.slice(s * SCENES_A_SECTION, (s + 1) * SCENES_A_SECTION),
  })),
})

const drawPicture = async (file: string, n: number): Promise<void> => {
  const hue = (n * 37) % 360
  const hills = Array.from({ length: 7 }, (_, k) => {
    const [x, y, r] = [(n * 131 + k * 347) % 1728, 420 + ((n * 17 + k * 83) % 500), 160 + ((n + k * 53) % 260)]
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${hue + k * 9} 40% ${18 + k * 7}%)"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1728" height="972"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="hsl(${hue} 50% 55%)"/><stop offset="1" stop-color="hsl(${hue + 40} 45% 14%)"/></linearGradient></defs><rect width="1728" height="972" fill="url(#g)"/>${hills.join('')}</svg>`
  await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toFile(file)
}

/**
 * A film of that many scenes on five tracks, every take in its place, put straight into a studio's data by the functions that
 * save what steps have made. It waits for the yes to its storyboard, so nothing is made of it.
 * @returns its id
 */
export const addLongFilm = async (open: OpenStudio, folder: string, count: number): Promise<string> => {
  const { studio } = open
  const organizationId = LOCAL_ORGANIZATION
  await mkdir(folder, { recursive: true })
  const kept = (file: string, type: string, more: Partial<Asset>): Promise<Asset> =>
    keepFile(studio, organizationId, { file, type, ...more })
  const bed = await writeTone(join(folder, 'music.wav'), 120, 'music')
  const music = await kept(bed, 'audio/wav', { samples: 120 * SAMPLE_RATE })
  const voices: Asset[] = []
  for (const seconds of LENGTHS) {
    const file = await writeTone(join(folder, 'voice.wav'), seconds, 'speech')
    voices.push(await kept(file, 'audio/wav', { samples: Math.round(seconds * SAMPLE_RATE) }))
  }
  const films: Asset[] = []
  for (let n = 0; n < FILMS; n += 1) {
    const file = join(folder, `film-${n}.mp4`)
    const drawn = `testsrc2=size=1280x720:rate=30:duration=8,hue=h=${n * 60}`
    await runFfmpeg(studio.ffmpeg.path, ['-y', '-f', 'lavfi', '-i', drawn, '-pix_fmt', 'yuv420p', '-g', '30', '-preset', 'veryfast', file])
    films.push(await kept(file, 'video/mp4', { width: 1280, height: 720, seconds: 8 }))
  }

  const scenes = Array.from({ length: count }, (_, n) => sceneAt(n))
  const brief = DocumentaryBrief.parse({
    format: 'documentary',
    title: 'Lights of the northern coast',
    topic: 'Lighthouses',
    music: { id: 'bed', asset: music },
    picture: { width: 1280, height: 720, rate: { num: 30, den: 1 } },
  })
  const projectId = newId('proj')
  const step = { organizationId, projectId } as StepRow
  const run = { studio, step, signal: new AbortController().signal, report: () => undefined } as StepRun
  const project = await studio.data.inOrganization(organizationId, async ({ db }) => {
    await db.insert(organizations).values({ id: organizationId, name: 'Local' }).onConflictDoNothing()
    const row = {
      id: projectId,
      organizationId,
      format: brief.format,
      title: brief.title as string,
      key: projectId,
      brief,
      status: 'SCENES_READY' as const,
      script: scriptOf(scenes),
      approvals: { script: true },
      pausedReason: 'approve-storyboard',
    }
    const [begun] = await db.insert(projects).values(row).returning()
    return begun as ProjectRow
  })
  await saveStoryboard(run, project, storyboardOf(scenes))

  const film = await readFilmState(open, organizationId, projectId)
  const provenance = { source: 'rule', provider: 'bench', cost: 0 } as const
  const take = async (row: SceneRow, n: number): Promise<void> => {
    const of = { sceneId: row.id, provenance }
    const words = wordsIn(row.scene.narration, LENGTHS[n % LENGTHS.length] as number)
    const asset = voices[n % voices.length] as Asset
    await saveTake(run, { ...of, slot: 'narration', asset, words, key: narrationKey(film, studio.providers, row) })
    if (row.scene.shotType === 'MOTION_GRAPHIC') return
    const file = join(folder, `picture-${n}.jpg`)
    await drawPicture(file, n)
    const picture = await kept(file, 'image/jpeg', { width: 1728, height: 972 })
    await saveTake(run, { ...of, slot: 'frame', asset: picture, key: frameKey(film, studio.providers, row) })
    if (row.scene.shotType === 'AI_VIDEO' && n % 4 === 0)
      await saveTake(run, { ...of, slot: 'clip', asset: films[n % FILMS] as Asset, key: `clip ${n}` })
  }
  for (let n = 0; n < film.scenes.length; n += AT_ONCE)
    await Promise.all(film.scenes.slice(n, n + AT_ONCE).map((row, k) => take(row, n + k)))
  await saveTake(run, { sceneId: null, slot: 'music', asset: music, provenance, key: musicKey(film, studio.providers) })
  return projectId
}
