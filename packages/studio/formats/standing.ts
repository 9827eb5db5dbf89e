import type { SceneRow, SceneStatus } from '@reelwright/data/tables/scenes'
import type { StepRow } from '@reelwright/data/tables/steps'
import { fail } from '@reelwright/film/fault'
import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../canonical.js'
import { isPause, PAUSES } from '../ledger/pauses.js'
import { type FilmState, outputNamed, takeFor } from './film-state.js'
import { fileNamed, type MasterName, masterKey, mastersOf, subjectOf } from './masters.js'
import { frameKey, isFresh, narrationKey, needsFrame } from './slots.js'
import type { Verdict, Wanted } from './wanted.js'

export const stepOf = (film: FilmState, { kind, subject, key }: Wanted) =>
  film.steps.find((step) => step.kind === kind && step.subject === subject && step.key === key)

/** A film none of whose steps goes on by itself: it waits where that passes, and has failed where it does not. */
const halted = (failed: readonly StepRow[], verdict: Verdict): Verdict => {
  const { failure } = failed.find(isPause) ?? {}
  return failure && failed.every(isPause)
    ? { ...verdict, pausedReason: PAUSES[failure.code] ?? null, fault: fail(failure.code, failure.message) }
    : { ...verdict, status: 'FAILED', pausedReason: 'failed' }
}

/** How a film stands that needs these steps; it has failed when none of them can go on. */
export const standing = (
  film: FilmState,
  wanted: readonly Wanted[],
  status: Verdict['status'],
  pausedReason: string | null = null,
  scenes: Verdict['scenes'] = new Map(),
): Verdict => {
  const rows = wanted.map((step) => stepOf(film, step))
  const failed = rows.filter((row) => row?.state === 'failed') as readonly StepRow[]
  const goesOn = rows.some((row) => (row?.state ?? 'ready') === 'ready' || row?.state === 'running')
  const verdict = { wanted, status, pausedReason, scenes }
  return failed.length > 0 && !goesOn ? halted(failed, verdict) : verdict
}

type SceneNeeds = {
  readonly wanted: readonly Wanted[]
  readonly status: SceneStatus
}

const needsOf = (film: FilmState, registry: Registry, row: SceneRow, alignment: Wanted | undefined): SceneNeeds => {
  const wanted: Wanted[] = []
  const silent = row.scene.narration.trim() === '' || isSilent(film)
  if (!silent) {
    const narration = narrationKey(film, registry, row)
    if (!isFresh(film, row.id, 'narration', narration)) wanted.push(alignment ?? { kind: 'narrate', subject: row.id, key: narration })
  }
  if (needsFrame(row)) {
    const frame = frameKey(film, registry, row)
    if (!isFresh(film, row.id, 'frame', frame)) wanted.push({ kind: 'draw-frame', subject: row.id, key: frame })
  }
  if (wanted.length === 0) return { wanted, status: 'COMPLETE' }
  const stopped = wanted.map((step) => stepOf(film, step)).filter((row) => row?.state === 'failed') as readonly StepRow[]
  if (stopped.some((row) => !isPause(row))) return { wanted, status: 'FAILED' }
  const [first] = wanted
  const hadOne = takeFor(film, row.id, first?.kind === 'draw-frame' ? 'frame' : 'narration')
  return {
    wanted,
    status: hadOne ? 'NEEDS_REGENERATION' : first?.kind === 'draw-frame' ? 'GENERATING_FRAME' : 'GENERATING_AUDIO',
  }
}

/** A reel may have its words as captions only. */
const isSilent = ({ project: { brief } }: FilmState): boolean => brief.format === 'property' && brief.speech === 'silent'

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

/** Narrations and frames that scenes lack, and how each scene stands. */
export const takesWanted = (
  film: FilmState,
  registry: Registry,
): { readonly wanted: readonly Wanted[]; readonly statuses: ReadonlyMap<string, SceneStatus> } => {
  const alignment = alignmentOf(film)
  const needs = film.scenes.map((row) => [row.id, needsOf(film, registry, row, alignment)] as const)
  return { wanted: unique(needs.flatMap(([, need]) => need.wanted)), statuses: new Map(needs.map(([id, need]) => [id, need.status])) }
}

/** Whether the film makes its masters and package by itself. */
export const isAutomatic = ({ project }: FilmState): boolean => project.masters !== 'on-request'

/** The masters that are wished for now: the film's own where it makes them by itself, and those of open render jobs. */
export const wishedMasters = (film: FilmState): readonly MasterName[] => [
  ...new Set([...(isAutomatic(film) ? mastersOf(film) : []), ...film.renderJobs.flatMap(({ masters }) => masters)]),
]

/** What one master lacks: first itself, then its check, its small files and its stems. */
export const masterLacks = (
  film: FilmState,
  master: MasterName,
  stems: boolean,
): { readonly key: string; readonly wanted: readonly Wanted[] } => {
  const key = masterKey(film, master)
  const lacks = (name: string): boolean => outputNamed(film, fileNamed(name, master), key) === undefined
  const want = (kind: string): Wanted => ({ kind, subject: subjectOf(film, master), key })
  if (lacks('master.mp4')) return { key, wanted: [want('render-master')] }
  const wanted = [
    ...(lacks('quality.json') ? [want('inspect-master')] : []),
    ...(lacks('contact-sheet.jpg') ? [want('write-files')] : []),
    ...(stems && lacks('stem-picture.mp4') ? [want('render-stems')] : []),
  ]
  return { key, wanted }
}

/** What the wished masters lack, side by side. */
export const mastersWanted = (
  film: FilmState,
): { readonly wanted: readonly Wanted[]; readonly rendered: boolean; readonly failed: boolean; readonly keys: readonly string[] } => {
  const each = wishedMasters(film).map((master) => {
    const stems = film.renderJobs.some((job) => job.stems && job.masters.includes(master))
    const { key, wanted } = masterLacks(film, master, stems)
    const failed = outputNamed(film, fileNamed('quality.json', master), key)?.facts.passed === false
    return { wanted, key, failed, rendered: outputNamed(film, fileNamed('master.mp4', master), key) !== undefined }
  })
  return {
    wanted: each.flatMap(({ wanted }) => wanted),
    rendered: each.every(({ rendered }) => rendered),
    failed: each.some(({ failed }) => failed),
    keys: each.map(({ key }) => key),
  }
}

/** The package is made of the film's first master. */
export const packageKey = (film: FilmState): string => masterKey(film, mastersOf(film)[0] ?? '')

/** Kinds of steps that make a master and what goes with it; their key is the master's. */
const OF_MASTER = ['render-master', 'inspect-master', 'write-files', 'render-stems'] as const

/** The steps wished for: of masters by their keys, the package where somebody wants one, and others that are told. */
export const wishedSteps = (film: FilmState, masters: readonly string[], others: readonly string[] = []): ReadonlySet<string> =>
  new Set([
    ...masters.flatMap((key) => OF_MASTER.map((kind) => `${kind} ${key}`)),
    ...(isAutomatic(film) || film.exports.length > 0 ? [`build-package ${packageKey(film)}`] : []),
    ...others,
  ])

/** One that was removed is made again when a person asks for it. */
export const packageWanted = (film: FilmState): readonly Wanted[] => {
  const asked = film.exports.length > 0
  if (!asked && !isAutomatic(film)) return []
  const key = packageKey(film)
  const made = outputNamed(film, 'package.zip', key)
  return made && !(asked && made.removedAt) ? [] : [{ kind: 'build-package', subject: film.project.id, key }]
}

/** How a film stands whose takes are all there and that lacks no master that is wished for. */
export const finishedStatus = (film: FilmState): 'COMPLETE' | 'EXPORTED' =>
  isAutomatic(film) || film.outputs.some(({ name }) => name === 'package.zip' || /^master.*\.mp4$/.test(name)) ? 'EXPORTED' : 'COMPLETE'
