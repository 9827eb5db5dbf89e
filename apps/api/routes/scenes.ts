import {
  RegenerateAudioBody,
  RegenerateFrameBody,
  RegenerateVideoBody,
  Scene,
  SceneBegun,
  SceneBody,
  ScenePatch,
  SplitSceneBody,
  Storyboard,
} from '@reelwright/contract/scene'
import { addScene } from '@reelwright/studio/scenes/add-scene'
import { deleteSceneOf, mergeSceneOf, splitSceneOf } from '@reelwright/studio/scenes/arrange'
import { changeScene } from '@reelwright/studio/scenes/change-scene'
import { regenerateAudio, regenerateAvatar, regenerateFrame, regenerateVideo } from '@reelwright/studio/scenes/regenerate'
import { showScene, showStoryboard } from '@reelwright/studio/scenes/show-scenes'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { expectedRevision } from '../plugins/etag.js'
import { memberOf } from '../plugins/membership.js'
import { editorOf } from './editor-of.js'
import { IdParams } from './id-params.js'

const tags = ['scenes']
const config = { needs: 'editor' } as const
const params = IdParams

export const scenes: Routes = (server, { open }) => {
  server.get(
    '/projects/:id/scenes',
    { schema: { tags, summary: 'The storyboard: sections and their scenes', params, response: { 200: Storyboard } } },
    async (request) => showStoryboard(open, memberOf(request).organizationId, request.params.id),
  )

  server.get('/scenes/:id', { schema: { tags, summary: 'One scene', params, response: { 200: Scene } } }, async (request) =>
    showScene(open, memberOf(request).organizationId, request.params.id),
  )

  server.post(
    '/sections/:id/scenes',
    { config, schema: { tags, summary: 'Add a scene to a section', params, body: SceneBody, response: { 201: Scene } } },
    async (request, reply) => {
      const editor = editorOf(request)
      const id = await addScene(open, editor, request.params.id, request.body)
      return reply
        .code(201)
        .header('location', `/api/scenes/${id}`)
        .send(await showScene(open, editor.organizationId, id))
    },
  )

  server.patch(
    '/scenes/:id',
    { config, schema: { tags, summary: 'Change a scene', params, body: ScenePatch, response: { 200: Scene } } },
    async (request) => {
      const editor = editorOf(request)
      await changeScene(open, editor, request.params.id, request.body, expectedRevision(request))
      return showScene(open, editor.organizationId, request.params.id)
    },
  )

  server.delete(
    '/scenes/:id',
    { config, schema: { tags, summary: 'Delete a scene; undo brings it back', params, response: { 204: z.null() } } },
    async (request, reply) => {
      await deleteSceneOf(open, editorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  server.post(
    '/scenes/:id/split',
    {
      config,
      schema: { tags, summary: 'Make two scenes of one', params, body: SplitSceneBody.nullish(), response: { 200: Storyboard } },
    },
    async (request) => {
      const editor = editorOf(request)
      const projectId = await splitSceneOf(open, editor, request.params.id, request.body?.at)
      return showStoryboard(open, editor.organizationId, projectId)
    },
  )

  server.post(
    '/scenes/:id/merge',
    {
      config,
      schema: {
        tags,
        summary: 'Make one scene of this and the next',
        params,
        body: z.object({}).strict().nullish(),
        response: { 200: Storyboard },
      },
    },
    async (request) => {
      const editor = editorOf(request)
      const projectId = await mergeSceneOf(open, editor, request.params.id)
      return showStoryboard(open, editor.organizationId, projectId)
    },
  )

  server.post(
    '/scenes/:id/regenerate-audio',
    {
      config,
      schema: { tags, summary: 'Speak a scene again', params, body: RegenerateAudioBody.nullish(), response: { 200: SceneBegun } },
    },
    async (request) => regenerateAudio(open, editorOf(request), request.params.id, request.body ?? {}),
  )

  server.post(
    '/scenes/:id/regenerate-frame',
    { config, schema: { tags, summary: 'Draw a scene again', params, body: RegenerateFrameBody.nullish(), response: { 200: SceneBegun } } },
    async (request) => regenerateFrame(open, editorOf(request), request.params.id, request.body ?? {}),
  )

  server.post(
    '/scenes/:id/regenerate-video',
    { config, schema: { tags, summary: 'Film a scene again', params, body: RegenerateVideoBody.nullish(), response: { 200: SceneBegun } } },
    async (request) => regenerateVideo(open, editorOf(request), request.params.id, request.body ?? {}),
  )

  server.post(
    '/scenes/:id/regenerate-avatar',
    { config, schema: { tags, summary: 'Have the presenter of a scene speak again', params, response: { 200: SceneBegun } } },
    async (request) => regenerateAvatar(open, editorOf(request), request.params.id),
  )
}
