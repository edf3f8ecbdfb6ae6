/** /about/sources — where the board stood before; kept, since people saved the address. */
import { redirect } from 'react-router'
import { links } from '#app/links.ts'

export const loader = () => redirect(links.sources(), 301)
