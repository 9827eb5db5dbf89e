import { expect, it } from 'vitest'
import { agentNeedsName, isSame, isSendable, type KitFields, sentOf, stateOfField } from './kit-draft.js'

it('takes empty words away and keeps the name', () => {
  expect(sentOf('disclaimer', '  ')).toBeNull()
  expect(sentOf('intro', ' Just listed ')).toBe('Just listed')
  expect(sentOf('name', ' Bay Homes ')).toBe('Bay Homes')
})

it('sends an agent whole, without empty lines, and none when nothing is told of them', () => {
  expect(sentOf('agent', { name: 'Jane Doe ', phone: '' })).toEqual({ name: 'Jane Doe' })
  expect(sentOf('agent', { name: ' ', phone: '' })).toBeNull()
})

it('does not mind the order of fields, nor what is left out', () => {
  expect(isSame('colours', { ink: '#111111', ground: '#ffffff' }, { ground: '#ffffff', ink: '#111111', accent: undefined })).toBe(true)
  expect(isSame('logo', { lightId: 'a' }, { darkId: 'a' })).toBe(false)
})

it('tells what waits from what somebody else changed', () => {
  expect(stateOfField('name', 'Bay', 'Old', 'Old')).toBe('unsaved')
  expect(stateOfField('name', 'Bay ', 'Old', 'Bay')).toBe('clean')
  expect(stateOfField('name', 'Bay', 'Bay', 'Theirs')).toBe('followed')
  expect(stateOfField('name', 'Bay', 'Old', 'Theirs')).toBe('conflict')
})

it('waits for the name of a kit and of an agent', () => {
  expect(agentNeedsName({ phone: '1' })).toBe(true)
  expect(agentNeedsName({})).toBe(false)
  const fields = { name: ' ', agent: {} } as KitFields
  expect(isSendable(fields, 'name')).toBe(false)
  expect(isSendable(fields, 'agent')).toBe(true)
})
