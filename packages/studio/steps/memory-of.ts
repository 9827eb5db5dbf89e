import { join } from 'node:path'
import { type Memory, openMemory } from '@reelwright/render/inspect/memory'
import type { Studio } from '../studio.js'

/** Bytes that remembered sights of masters may take: about thirty films of six masters. */
const MOST = 2e9

/** What this studio has seen of finished masters; all of it may be removed at any time. */
export const memoryOf = ({ cache, cacheLimit }: Studio): Promise<Memory> => openMemory(join(cache, 'seen'), Math.min(MOST, cacheLimit))
