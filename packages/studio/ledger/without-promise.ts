/** What a vendor's failure says, less that it is asked again: for where it is not, or not yet. */
export const withoutPromise = (message: string): string => message.replace(/[;,] it is asked again(?: later)?\.$/, '.')

/** The failure of a vendor that was asked for the last time. */
export const notAskedAgain = (message: string, times: number): string => {
  const said = withoutPromise(message)
  return said === message ? message : `${said} It was asked ${times} times; let the film go on when it answers again.`
}
