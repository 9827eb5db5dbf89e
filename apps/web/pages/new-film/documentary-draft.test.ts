import { DocumentaryBody } from '@reelwright/contract/project-body'
import { expect, test } from 'vitest'
import { documentaryBody, EMPTY_DOCUMENTARY, spokenWords, topicOf } from './documentary-draft.js'

test('a topic alone is a body the studio takes', () => {
  const body = documentaryBody({ ...EMPTY_DOCUMENTARY, topic: ' Black holes ' })
  expect(DocumentaryBody.parse(body)).toMatchObject({ topic: 'Black holes', duration: 900, profile: 'local' })
  expect(body).not.toHaveProperty('script')
  expect(body).not.toHaveProperty('outline')
})

test('an own script decides its length and names the film', () => {
  const draft = { ...EMPTY_DOCUMENTARY, from: 'script' as const, script: '\n# The shadow\n\nLight bends. It falls.' }
  expect(topicOf(draft)).toBe('The shadow')
  const body = DocumentaryBody.parse(documentaryBody(draft))
  expect(body.script).toContain('Light bends')
  expect(body.duration).toBeUndefined()
})

test('headings and dashes are not spoken', () => {
  expect(spokenWords('# A title of words\n\nOne two — three.\n\n## More\nfour')).toBe(4)
})

test('sources that were opened and left empty are not sent', () => {
  const empty = { id: 's1', title: '', url: '', text: '' }
  const body = documentaryBody({
    ...EMPTY_DOCUMENTARY,
    topic: 'x',
    sources: [empty, { ...empty, id: 's2', url: 'https://nasa.example/a' }],
  })
  expect(DocumentaryBody.parse(body).sources).toEqual([{ id: 's2', title: 'https://nasa.example/a', url: 'https://nasa.example/a' }])
})
