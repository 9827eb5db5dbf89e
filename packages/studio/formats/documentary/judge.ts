import type { SceneRow, SceneStatus } from '@reelwright/data/tables/scenes'
import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../../canonical.js'
import { type FilmState, outputNamed, takeFor } from '../film-state.js'
import type { Verdict, Wanted } from '../wanted.js'
import { frameKey, isFresh, musicKey, narrationKey, needsFrame } from './slots.js'
import { masterKey } from './timeline-of.js'

const stepOf = (film: FilmState, { kind, subject, key }: Wanted) =>
  film.steps.find((step) => step.kind === kind && step.subject === subject && step.key === key)

const verdict = (
  film: FilmState,
  wanted: readonly Wanted[],
  status: Verdict['status'],
  pausedReason: string | null = null,
  scenes: Verdict['scenes'] = new Map(),
): Verdict => {
  const states = wanted.map((step) => stepOf(film, step)?.state ?? 'ready')
  const stuck = states.includes('failed') && !states.includes('ready') && !states.includes('running')
  return stuck ? { wanted, status: 'FAILED', pausedReason: 'failed', scenes } : { wanted, status, pausedReason, scenes }
}

type SceneNeeds = {
  readonly wanted: readonly Wanted[]
  readonly status: SceneStatus
}

const needsOf = (film: FilmState, registry: Registry, row: SceneRow, alignment: Wanted | undefined): SceneNeeds => {
  const wanted: Wanted[] = []
  const narration = narrationKey(film, registry, row)
  const silent = row.scene.narration.trim() === ''
  if (!silent && !isFresh(film, row.id, 'narration', narration))
    wanted.push(alignment ?? { kind: 'narrate', subject: row.id, key: narration })
  if (needsFrame(row)) {
    const frame = frameKey(film, registry, row)
    if (!isFresh(film, row.id, 'frame', frame)) wanted.push({ kind: 'draw-frame', subject: row.id, key: frame })
  }
  if (wanted.length === 0) return { wanted, status: 'COMPLETE' }
  if (wanted.some((step) => stepOf(film, step)?.state === 'failed')) return { wanted, status: 'FAILED' }
  const [first] = wanted
  const hadOne = takeFor(film, row.id, first?.kind === 'draw-frame' ? 'frame' : 'narration')
  return {
    wanted,
    status: hadOne ? 'NEEDS_REGENERATION' : first?.kind === 'draw-frame' ? 'GENERATING_FRAME' : 'GENERATING_AUDIO',
  }
}

/** The user's own recordings are aligned with all scenes at once. */
const alignmentOf = ({ project, scenes }: FilmState): Wanted | undefined =>
  project.brief.narration.length === 0
    ? undefined
    : {
        kind: 'align-narration',
        subject: project.id,
        key: keyOf({
          own: project.brief.narration.map(({ asset }) => asset.hash),
          texts: scenes.map((row) => row.scene.narration),
        }),
      }

const unique = (wanted: readonly Wanted[]): readonly Wanted[] => [
  ...new Map(wanted.map((step) => [`${step.kind} ${step.subject} ${step.key}`, step])).values(),
]

/** Which steps a documentary needs now, in the order script, scenes, takes, music, master, files, package. */
export const judgeDocumentary = (film: FilmState, registry: Registry): Verdict => {
  const { project } = film
  if (!project.script)
    return verdict(
      film,
      [
        {
          kind: 'write-script',
          subject: project.id,
          key: keyOf({ brief: project.brief }),
        },
      ],
      'GENERATING_SCRIPT',
    )
  if (!project.approvals.script) return verdict(film, [], 'SCRIPT_READY', 'approve-script')
  if (!film.storyboard)
    return verdict(
      film,
      [
        {
          kind: 'break-down',
          subject: project.id,
          key: keyOf({ script: project.script, brief: project.brief }),
        },
      ],
      'GENERATING_SCENES',
    )
  const alignment = alignmentOf(film)
  const needs = film.scenes.map((row) => [row.id, needsOf(film, registry, row, alignment)] as const)
  const statuses = new Map(needs.map(([id, need]) => [id, need.status]))
  const open = unique(needs.flatMap(([, need]) => need.wanted))
  if (open.length > 0) return verdict(film, open, 'GENERATING_SCENES', null, statuses)
  if (!project.approvals.storyboard) return verdict(film, [], 'SCENES_READY', 'approve-storyboard', statuses)
  const music = musicKey(film, registry)
  if (!isFresh(film, null, 'music', music))
    return verdict(film, [{ kind: 'compose-music', subject: project.id, key: music }], 'GENERATING_VIDEOS', null, statuses)
  const key = masterKey(film)
  const after = (kind: string): Wanted => ({ kind, subject: project.id, key })
  if (!outputNamed(film, 'master.mp4', key)) return verdict(film, [after('render-master')], 'COMPLETE', null, statuses)
  const rest = [
    ...(outputNamed(film, 'quality.json', key) ? [] : [after('inspect-master')]),
    ...(outputNamed(film, 'CREDITS.txt', key) ? [] : [after('write-files')]),
    ...(outputNamed(film, 'package.zip', key) ? [] : [after('build-package')]),
  ]
  const failed = film.outputs.find((output) => output.name === 'quality.json' && output.key === key)?.facts.passed === false
  return failed && rest.length === 0
    ? {
        wanted: [],
        status: 'FAILED',
        pausedReason: 'quality',
        scenes: statuses,
      }
    : verdict(film, rest, 'EXPORTED', null, statuses)
}
