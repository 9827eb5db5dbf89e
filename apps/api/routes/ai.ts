import {
  DescribedPicture,
  DescribePictureBody,
  RewriteTextBody,
  RewrittenText,
  SuggestedOverlays,
  SuggestOverlaysBody,
  WriteScriptBody,
  WrittenScript,
} from '@reelwright/contract/ai'
import { scriptText } from '@reelwright/film/documentary/script-text'
import { PhotoFacts } from '@reelwright/film/property/photo'
import { narrationOf, Script, spokenWords } from '@reelwright/film/script'
import { askNow } from '@reelwright/studio/ai/ask-now'
import { describePicture } from '@reelwright/studio/ai/describe-picture'
import { writeScriptNow } from '@reelwright/studio/ai/write-script'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const tags = ['ai']
const config = { needs: 'editor' } as const

/** Providers asked while a person waits. Nothing of a film changes by it but its ledger. */
export const ai: Routes = (server, { open }) => {
  const { studio } = open

  server.post(
    '/ai/write-script',
    {
      config,
      schema: {
        tags,
        summary: 'A script for a topic',
        description: 'Without a language model it is written by rule, and `remark` says what that means.',
        body: WriteScriptBody,
        response: { 200: WrittenScript },
      },
    },
    async (request) => {
      const { result, call } = await writeScriptNow(studio, memberOf(request).organizationId, request.body)
      const script = Script.parse(result.script)
      const words = script.sections.reduce((sum, section) => sum + spokenWords(narrationOf(section)), 0)
      return { text: scriptText(script), script, words, remark: script.remark ?? null, call }
    },
  )

  server.post(
    '/ai/rewrite',
    {
      config,
      schema: {
        tags,
        summary: 'A passage said otherwise',
        description: 'What the provider cannot do leaves the text as it is: `changed` is false and `remark` says why.',
        body: RewriteTextBody,
        response: { 200: RewrittenText },
      },
    },
    async (request) => {
      const { projectId, ...asked } = request.body
      const { organizationId } = memberOf(request)
      const { result, call } = await askNow(studio, { organizationId, projectId }, ({ rewrite }) => rewrite, asked)
      return { text: result.text, changed: result.changed, remark: result.remark ?? null, call }
    },
  )

  server.post(
    '/ai/describe-picture',
    {
      config,
      schema: {
        tags,
        summary: 'What is to be seen in a picture of the library',
        body: DescribePictureBody,
        response: { 200: DescribedPicture },
      },
    },
    async (request) => {
      const { projectId, mediaId } = request.body
      const { organizationId } = memberOf(request)
      const { result, call } = await describePicture(studio, { organizationId, projectId }, mediaId)
      return { seenBy: result.facts.seenBy, facts: PhotoFacts.parse(result.facts), call }
    },
  )

  server.post(
    '/ai/suggest-overlays',
    {
      config,
      schema: { tags, summary: 'What a narration could be shown as', body: SuggestOverlaysBody, response: { 200: SuggestedOverlays } },
    },
    async (request) => {
      const { projectId, ...asked } = request.body
      const { organizationId } = memberOf(request)
      const { result, call } = await askNow(studio, { organizationId, projectId }, ({ overlays }) => overlays, asked)
      return { overlays: SuggestedOverlays.shape.overlays.parse(result.overlays), call }
    },
  )
}
