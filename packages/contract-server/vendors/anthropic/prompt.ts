import { hashOf } from '../../frame/seeded.js'
import type { World } from '../../frame/world.js'
import { tokensOf } from '../../language/write-answer.js'
import type { Block, MessagesRequest } from './request.js'

const LEAST_CACHED = 1_024
const IMAGE_TOKENS = 1_500

type Part = { readonly text: string; readonly tokens: number; readonly cached?: '5m' | '1h' }

const partOf = (block: Block): Part => {
  const control = 'cache_control' in block ? block.cache_control : undefined
  const text = block.type === 'text' ? block.text : block.type === 'thinking' ? block.thinking : JSON.stringify(block)
  const tokens = block.type === 'image' ? IMAGE_TOKENS : tokensOf(text)
  return { text, tokens, cached: control ? (control.ttl ?? '5m') : undefined }
}

const blocksOf = (content: string | readonly Block[]): readonly Block[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content

/** The request in the order in which it is cached: tools, system, messages. */
export const partsOf = (request: Pick<MessagesRequest, 'tools' | 'system' | 'messages' | 'cache_control'>): readonly Part[] => {
  const tools = (request.tools ?? []).map((tool): Part => {
    const text = JSON.stringify(tool)
    return { text, tokens: tokensOf(text), cached: tool.cache_control ? (tool.cache_control.ttl ?? '5m') : undefined }
  })
  const rest = [...blocksOf(request.system ?? []), ...request.messages.flatMap(({ content }) => blocksOf(content))].map(partOf)
  const parts = [...tools, ...rest]
  const last = parts.at(-1)
  return request.cache_control && last ? [...parts.slice(0, -1), { ...last, cached: request.cache_control.ttl ?? '5m' }] : parts
}

export type PromptUsage = { readonly input: number; readonly written5m: number; readonly written1h: number; readonly read: number }

/** What of the prompt was read from the cache, what is written to it now, and what is plain. */
export const promptUsage = (world: World, key: string, model: string, parts: readonly Part[]): PromptUsage => {
  const cache = world.table<number>('anthropic/cache')
  const now = world.clock.now()
  let [prefix, tokens, read, readTo, written5m, written1h, writtenTo] = [hashOf(key, model), 0, 0, 0, 0, 0, 0]
  const marks: { prefix: string; tokens: number; ttl: '5m' | '1h' }[] = []
  for (const part of parts) {
    prefix = hashOf(prefix, part.text)
    tokens += part.tokens
    if (!part.cached || tokens < LEAST_CACHED) continue
    if ((cache.get(prefix) ?? 0) > now) readTo = tokens
    marks.push({ prefix, tokens, ttl: part.cached })
  }
  read = readTo
  writtenTo = readTo
  for (const mark of marks) {
    cache.set(mark.prefix, now + (mark.ttl === '1h' ? 3_600_000 : 300_000))
    if (mark.tokens <= writtenTo) continue
    if (mark.ttl === '1h') written1h += mark.tokens - writtenTo
    else written5m += mark.tokens - writtenTo
    writtenTo = mark.tokens
  }
  return { input: tokens - writtenTo, written5m, written1h, read }
}

const plainText = (blocks: readonly Block[]): string => blocks.map((block) => (block.type === 'text' ? block.text : '')).join('\n')

/** The prompt as one who answers reads it. */
export const readable = (request: MessagesRequest): { system: string; prompt: string; pictures: string } => ({
  system: plainText(blocksOf(request.system ?? [])),
  prompt: request.messages.map(({ content }) => plainText(blocksOf(content))).join('\n\n'),
  pictures: hashOf(
    ...request.messages.flatMap(({ content }) =>
      blocksOf(content).flatMap((block) => (block.type === 'image' ? [JSON.stringify(block.source)] : [])),
    ),
  ),
})
