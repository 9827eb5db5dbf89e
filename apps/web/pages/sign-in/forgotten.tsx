import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { ProblemNote } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { signIn } from '../../words/sign-in.js'
import { EmailField } from './fields.js'

export const Forgotten = () => {
  useTitle(signIn.forgottenTitle)
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => answerOf(studio.POST('/api/auth/request-password-reset', { body: { email } })) })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <h1 className="text-xl">{signIn.forgottenTitle}</h1>
      <p className="text-quiet">{ask.isSuccess ? signIn.sent : signIn.forgottenLead}</p>
      {ask.error && <ProblemNote error={ask.error} />}
      {!ask.isSuccess && (
        <>
          <EmailField value={email} onChange={setEmail} />
          <Button type="submit" kind="primary" size="large" busy={ask.isPending}>
            {signIn.send}
          </Button>
        </>
      )}
      <Link to="/log-in" className="text-xs text-quiet underline-offset-4 hover:underline">
        {signIn.backToLogIn}
      </Link>
    </form>
  )
}
