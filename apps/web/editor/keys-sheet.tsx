import { useEffect, useState } from 'react'
import { Button } from '../ui/button.js'
import { Keys, keyName } from '../ui/keys.js'
import { Modal } from '../ui/modal.js'
import { type CommandId, editor as words } from '../words/editor.js'
import { keepKeys, useEditorState } from './editor-state.js'
import { COMMANDS, comboOf, commandOf, type KeyGroup, keysOf, withKey } from './keys.js'

const GROUPS = Object.keys(words.keyGroups) as readonly KeyGroup[]

/** What a command lost to another. */
const robbedOf = (combo: string, id: CommandId, left: readonly string[]): string => {
  const keys = combo.split('+').map(keyName).join(' ')
  return (left.length > 0 ? words.shared : words.robbed)(keys, words.commands[id])
}

/** Every command with its keys, to be read and to be changed. */
export const KeysSheet = () => {
  const open = useEditorState((state) => state.sheet)
  const own = useEditorState((state) => state.keys)
  const [asking, setAsking] = useState<CommandId>()
  const [robbed, setRobbed] = useState<string>()

  useEffect(() => {
    if (!asking) return
    const heard = (event: KeyboardEvent): void => {
      const combo = comboOf(event)
      if (!combo) return
      event.preventDefault()
      event.stopPropagation()
      if (combo !== 'Escape') {
        const next = withKey(own, asking, combo)
        const before = commandOf(own, combo)
        setRobbed(before && before.id !== asking ? robbedOf(combo, before.id, keysOf(next, before.id)) : undefined)
        keepKeys(next)
      }
      setAsking(undefined)
    }
    window.addEventListener('keydown', heard, true)
    return () => window.removeEventListener('keydown', heard, true)
  }, [asking, own])

  return (
    <Modal
      open={open}
      onOpenChange={(sheet) => {
        setAsking(undefined)
        setRobbed(undefined)
        useEditorState.setState({ sheet })
      }}
      width="large"
      title={words.keysTitle}
      description={words.keysLead}
      actions={
        <>
          <p role="status" className="min-w-0 flex-1 self-center text-bad">
            {robbed}
          </p>
          <Button
            onClick={() => {
              setRobbed(undefined)
              keepKeys({})
            }}
          >
            {words.resetKeys}
          </Button>
        </>
      }
    >
      <div className="gap-8 sm:columns-2">
        {GROUPS.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs text-quiet">{words.keyGroups[group]}</h3>
            <ul>
              {COMMANDS.filter((command) => command.group === group).map(({ id }) => (
                <li key={id} className="group flex min-h-8 items-center gap-3 border-b border-line">
                  <span className="min-w-0 flex-1">{words.commands[id]}</span>
                  <span className="flex items-center gap-2 text-quiet">
                    {asking === id ? (
                      <span role="status" className="text-xs text-accent-ink">
                        {words.pressNow}
                      </span>
                    ) : keysOf(own, id).length > 0 ? (
                      keysOf(own, id).map((keys) => (
                        <span key={keys} className="rounded bg-sunken px-1.5 py-0.5">
                          <Keys keys={keys} />
                        </span>
                      ))
                    ) : (
                      <span className="text-xs text-faint">{words.noKeys}</span>
                    )}
                  </span>
                  <Button kind="quiet" size="small" aria-label={words.changeOf(words.commands[id])} onClick={() => setAsking(id)}>
                    {words.change}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  )
}
