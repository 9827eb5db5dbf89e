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
import { openAiModel } from './openai-model.js'
import type { OpenAiSettings } from './settings.js'

export const openAiScriptWriter = (settings: OpenAiSettings): ScriptWriter => writingProvider(openAiModel(settings), scriptTask)
export const openAiBreakdownWriter = (settings: OpenAiSettings): BreakdownWriter => writingProvider(openAiModel(settings), breakdownTask)
export const openAiReelWriter = (settings: OpenAiSettings): ReelWriter => writingProvider(openAiModel(settings), reelTask)
export const openAiRewriter = (settings: OpenAiSettings): Rewriter => writingProvider(openAiModel(settings), rewriteTask)
export const openAiOverlayDesigner = (settings: OpenAiSettings): OverlayDesigner => writingProvider(openAiModel(settings), overlayTask)
export const openAiSeer = (settings: OpenAiSettings): Seer => writingProvider(openAiModel(settings), visionTask)
export const openAiRelevanceJudge = (settings: OpenAiSettings): RelevanceJudge => writingProvider(openAiModel(settings), relevanceTask)
