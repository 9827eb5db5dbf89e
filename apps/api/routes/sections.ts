import { PageQuery, pageOf } from '@reelwright/contract/page'
import { Storyboard } from '@reelwright/contract/scene'
import {
  OrderBody,
  RewriteBody,
  RewrittenSection,
  SectionBody,
  SectionPatch,
  SplitSectionBody,
  StoryboardEdit,
} from '@reelwright/contract/section'
import {
  addSection,
  deleteSectionOf,
  mergeSectionOf,
  orderStoryboardOf,
  renameSectionOf,
  splitSectionOf,
} from '@reelwright/studio/scenes/arrange'
import { listEdits, redoEdit, undoEdit } from '@reelwright/studio/scenes/history'
import { rewriteSection } from '@reelwright/studio/scenes/rewrite-section'
import { showStoryboard } from '@reelwright/studio/scenes/show-scenes'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { editorOf } from './editor-of.js'
import { IdParams } from './id-params.js'
import { worked } from './worked.js'

const tags = ['sections']
const config = { needs: 'editor' } as const
const params = IdParams
const response = { 200: Storyboard }

export const sections: Routes = (server, { open }) => {
  const storyboard = (organizationId: string, projectId: string) => showStoryboard(open, organizationId, projectId)

  server.post(
    '/projects/:id/sections',
    { config, schema: { tags, summary: 'Add a section', params, body: SectionBody, response: { 201: Storyboard } } },
    async (request, reply) => {
      const editor = editorOf(request)
      await addSection(open, editor, request.params.id, request.body.name, request.body.index)
      return reply.code(201).send(await storyboard(editor.organizationId, request.params.id))
    },
  )

  server.patch(
    '/sections/:id',
    { config, schema: { tags, summary: 'Rename a section', params, body: SectionPatch, response } },
    async (request) => {
      const editor = editorOf(request)
      return storyboard(editor.organizationId, await renameSectionOf(open, editor, request.params.id, request.body.name))
    },
  )

  server.delete(
    '/sections/:id',
    { config, schema: { tags, summary: 'Delete a section and its scenes; undo brings them back', params, response: { 204: z.null() } } },
    async (request, reply) => {
      await deleteSectionOf(open, editorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  server.post(
    '/sections/:id/split',
    { config, schema: { tags, summary: 'Begin a new section at one of its scenes', params, body: SplitSectionBody, response } },
    async (request) => {
      const editor = editorOf(request)
      const { sceneId, name } = request.body
      return storyboard(editor.organizationId, await splitSectionOf(open, editor, request.params.id, sceneId, name))
    },
  )

  server.post(
    '/sections/:id/rewrite',
    {
      config,
      schema: {
        tags,
        summary: 'Tell a section otherwise, as asked',
        description: 'Without a language model it can be made shorter, and says REWRITE_NEEDS_MODEL to anything else.',
        params,
        body: RewriteBody,
        response: { 200: RewrittenSection },
      },
    },
    async (request) => {
      const editor = editorOf(request)
      const { projectId, remark } = await rewriteSection(open, editor, request.params.id, request.body.instruction)
      return { ...(await storyboard(editor.organizationId, projectId)), remark }
    },
  )

  worked(
    server,
    '/sections/:id/merge',
    { tags, summary: 'Make one section of this and the next' },
    Storyboard,
    async (organizationId, id, { userId }) => storyboard(organizationId, await mergeSectionOf(open, { organizationId, userId }, id)),
  )

  server.put(
    '/projects/:id/storyboard/order',
    { config, schema: { tags, summary: 'Put sections and scenes in another order', params, body: OrderBody, response } },
    async (request) => {
      const editor = editorOf(request)
      await orderStoryboardOf(open, editor, request.params.id, request.body.sections)
      return storyboard(editor.organizationId, request.params.id)
    },
  )

  server.get(
    '/projects/:id/storyboard/history',
    {
      schema: {
        tags,
        summary: 'What was done to the storyboard',
        params,
        querystring: PageQuery,
        response: { 200: pageOf(StoryboardEdit) },
      },
    },
    async (request) => {
      const { items, nextCursor } = await listEdits(open, memberOf(request).organizationId, request.params.id, request.query)
      return { items: [...items], nextCursor }
    },
  )

  worked(
    server,
    '/projects/:id/storyboard/undo',
    { tags, summary: 'Take the last edit back' },
    Storyboard,
    async (organizationId, id, { userId }) => {
      await undoEdit(open, { organizationId, userId }, id)
      return storyboard(organizationId, id)
    },
  )

  worked(
    server,
    '/projects/:id/storyboard/redo',
    { tags, summary: 'Do again what was undone' },
    Storyboard,
    async (organizationId, id, { userId }) => {
      await redoEdit(open, { organizationId, userId }, id)
      return storyboard(organizationId, id)
    },
  )
}
