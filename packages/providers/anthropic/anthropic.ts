import type { RelevanceJudge } from '../ports/relevance.js'
import type { Seer } from '../ports/vision.js'
import type { BreakdownWriter, OverlayDesigner, ReelWriter, Rewriter, ScriptWriter } from '../ports/writer.js'
import { breakdownTask } from '../writing/documentary/breakdown-task.js'
import { scriptTask } from '../writing/documentary/script-task.js'
import { overlayTask } from '../writing/overlay-task.js'
import { reelTask } from '../writing/property/reel-task.js'
import { visionTask } from '../writing/property/vision-task.js'
import { relevanceTask } from '../writing/relevance-task.js'
import { rewriteTask } from '../writing/rewrite-task.js'
import { writingProvider } from '../writing/writing-provider.js'
import { anthropicModel } from './anthropic-model.js'
import type { AnthropicSettings } from './settings.js'

export const anthropicScriptWriter = (settings: AnthropicSettings): ScriptWriter => writingProvider(anthropicModel(settings), scriptTask)
export const anthropicBreakdownWriter = (settings: AnthropicSettings): BreakdownWriter =>
  writingProvider(anthropicModel(settings), breakdownTask)
export const anthropicReelWriter = (settings: AnthropicSettings): ReelWriter => writingProvider(anthropicModel(settings), reelTask)
export const anthropicRewriter = (settings: AnthropicSettings): Rewriter => writingProvider(anthropicModel(settings), rewriteTask)
export const anthropicOverlayDesigner = (settings: AnthropicSettings): OverlayDesigner =>
  writingProvider(anthropicModel(settings), overlayTask)
export const anthropicSeer = (settings: AnthropicSettings): Seer => writingProvider(anthropicModel(settings), visionTask)
export const anthropicRelevanceJudge = (settings: AnthropicSettings): RelevanceJudge =>
  writingProvider(anthropicModel(settings), relevanceTask)
