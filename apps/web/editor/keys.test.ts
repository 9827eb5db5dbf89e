import { expect, test } from 'vitest'
import { editor } from '../words/editor.js'
import { COMMANDS, comboOf, commandOf, keysOf, readOwnKeys, withKey } from './keys.js'

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  comboOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

test('no key does two things, and every command has its words', () => {
  const keys = COMMANDS.flatMap((command) => command.keys)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { id, group } of COMMANDS) expect([editor.commands[id], editor.keyGroups[group]].every(Boolean), id).toBe(true)
})

test('what is pressed is written as the registry has it', () => {
  expect(pressed(' ')).toBe('Space')
  expect(pressed('b', { metaKey: true })).toBe('Mod+B')
  expect(pressed('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Z')
  expect(pressed('ArrowLeft', { shiftKey: true })).toBe('Shift+ArrowLeft')
  expect([pressed('+', { shiftKey: true }), pressed('='), pressed('-')]).toEqual(['Plus', 'Plus', 'Minus'])
  expect(pressed('?', { shiftKey: true })).toBe('?')
  expect(pressed('≈', { altKey: true, code: 'KeyX' })).toBe('Alt+X')
  expect(pressed('Shift', { shiftKey: true })).toBeUndefined()
})

test('a key that is given to another command is taken from the one that had it', () => {
  const own = withKey({}, 'split', 'S')
  expect(commandOf(own, 'S')?.id).toBe('split')
  expect(commandOf(own, 'Mod+B')).toBeUndefined()
  const robbed = withKey(own, 'snap', 'Space')
  expect([keysOf(robbed, 'play'), keysOf(robbed, 'snap')]).toEqual([[], ['Space']])
})

test('kept keys are read back, and anything else is not believed', () => {
  const own = withKey({}, 'split', 'S')
  expect(readOwnKeys(JSON.stringify(own))).toEqual(own)
  expect([readOwnKeys(null), readOwnKeys('{'), readOwnKeys('{"dance":["D"],"play":7}')]).toEqual([{}, {}, {}])
})
