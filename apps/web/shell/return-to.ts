/** Where somebody wanted to go before logging in: only ever a page of this studio. */
export const returnTo = (search: URLSearchParams): string => {
  const to = search.get('to') ?? '/'
  return to.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/'
}
